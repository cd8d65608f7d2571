<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Deact</source>
        <translation>Acerca de Deact</translation>
    </message>
    <message>
        <source>Deact {version}</source>
        <translation>Deact {version}</translation>
    </message>
    <message>
        <source>License text</source>
        <translation>Texto de la licencia</translation>
    </message>
    <message>
        <source>Takes deactivated US phone numbers off SMS contact lists. MIT license.</source>
        <translation>Quita de las listas de contactos de SMS los números de EE. UU. dados de baja. Licencia MIT.</translation>
    </message>
    <message>
        <source>Deact uses Qt and Qt for Python under the GNU Lesser General Public License, version 3. They are separate files that Deact loads when it starts: you may replace them by versions of your own, and take Deact apart to make that work. Their source is at &lt;a href=&quot;https://download.qt.io&quot;&gt;download.qt.io&lt;/a&gt;. Qt is a trademark of The Qt Company Ltd.</source>
        <translation>Deact usa Qt y Qt for Python bajo la Licencia Pública General Reducida de GNU (LGPL), versión 3. Son archivos aparte que Deact carga al empezar: puede sustituirlos por versiones propias y desmontar Deact para lograrlo. Su código fuente está en &lt;a href=&quot;https://download.qt.io&quot;&gt;download.qt.io&lt;/a&gt;. Qt es una marca de The Qt Company Ltd.</translation>
    </message>
    <message>
        <source>What is inside</source>
        <translation>Componentes</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licencia</translation>
    </message>
</context>
<context>
    <name>AwsPage</name>
    <message>
        <source>Looking for profiles…</source>
        <translation>Buscando perfiles…</translation>
    </message>
    <message>
        <source>AWS profile</source>
        <translation>Perfil de AWS</translation>
    </message>
    <message>
        <source>AWS region</source>
        <translation>Región de AWS</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>Pe&amp;rfil</translation>
    </message>
    <message>
        <source>Re&amp;gion</source>
        <translation>Regió&amp;n</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Sesión iniciada como</translation>
    </message>
    <message>
        <source>Choose a profile…</source>
        <translation>Elija un perfil…</translation>
    </message>
    <message>
        <source>{name} in account {account}</source>
        <translation>{name} en la cuenta {account}</translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>Numbers a day</source>
        <translation>Números por día</translation>
    </message>
    <message>
        <source>Numbers a day: {days} days, from {least} to {most}</source>
        <translation>Números por día: {days} días, de {least} a {most}</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} números</translation>
    </message>
    <message>
        <source>about {count} numbers</source>
        <translation>unos {count} números</translation>
    </message>
    <message>
        <source>no report</source>
        <translation>sin informe</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>What was scrubbed before (Ctrl+H)</source>
        <translation>Lo que se depuró antes (Ctrl+H)</translation>
    </message>
    <message>
        <source>Save the rows kept and the rows removed (Ctrl+S)</source>
        <translation>Guardar las filas conservadas y las quitadas (Ctrl+S)</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Reading the reports</source>
        <translation>Leyendo los informes</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparando</translation>
    </message>
    <message>
        <source>Getting reports</source>
        <translation>Descargando informes</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copiando</translation>
    </message>
    <message>
        <source>Asking AWS for its reports</source>
        <translation>Preguntando a AWS por sus informes</translation>
    </message>
    <message>
        <source>Looking for reports</source>
        <translation>Buscando informes</translation>
    </message>
    <message>
        <source>Looking for AWS profiles</source>
        <translation>Buscando perfiles de AWS</translation>
    </message>
    <message numerus="yes">
        <source>{title} %Ln lists, {done} done</source>
        <translation>
            <numerusform>{title} %Ln lista, {done} hechas</numerusform>
            <numerusform>{title} %Ln listas, {done} hechas</numerusform>
        </translation>
    </message>
    <message>
        <source>{kept} rows will be kept and {removed} removed, in two new files: your list stays as it is.</source>
        <translation>Se conservarán {kept} filas y se quitarán {removed}, en dos archivos nuevos: su lista queda como está.</translation>
    </message>
    <message>
        <source>What you changed meanwhile is not in these files yet.</source>
        <translation>Lo que cambió mientras tanto aún no está en estos archivos.</translation>
    </message>
    <message>
        <source>&amp;Save values only…</source>
        <translation>&amp;Guardar solo los valores…</translation>
    </message>
    <message>
        <source>&amp;Save scrubbed list…</source>
        <translation>&amp;Guardar la lista depurada…</translation>
    </message>
    <message>
        <source>Sho&amp;w in folder</source>
        <translation>&amp;Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Certificate of {name}</source>
        <translation>Certificado de {name}</translation>
    </message>
    <message>
        <source>Retr&amp;y</source>
        <translation>Rein&amp;tentar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Kept by consent: {count}.</source>
        <translation>Conservadas por consentimiento: {count}.</translation>
    </message>
    <message>
        <source>Overruled by you: {count}.</source>
        <translation>Decididas por usted: {count}.</translation>
    </message>
    <message>
        <source>Unreadable: {count}, kept, to check.</source>
        <translation>Ilegibles: {count}, conservadas, por revisar.</translation>
    </message>
    <message>
        <source>Saved {scrubbed} ({kept} rows kept) and {gone} ({removed} removed) in {folder}</source>
        <translation>Se guardaron {scrubbed} ({kept} filas conservadas) y {gone} ({removed} quitadas) en {folder}</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Save else&amp;where…</source>
        <translation>Guar&amp;dar en otro sitio…</translation>
    </message>
    <message>
        <source>Open another list…</source>
        <translation>Abrir otra lista…</translation>
    </message>
    <message>
        <source>{refusal} Or save the values of this sheet alone.</source>
        <translation>{refusal} O guarde solo los valores de esta hoja.</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Since last scrub</source>
        <translation>Desde la última depuración</translation>
    </message>
    <message>
        <source>Numbers on each report, last 90 days</source>
        <translation>Números de cada informe, últimos 90 días</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>&amp;Latest</source>
        <translation>Ú&amp;ltimo</translation>
    </message>
    <message>
        <source>The newest report</source>
        <translation>El informe más reciente</translation>
    </message>
    <message>
        <source>&amp;7 days</source>
        <translation>&amp;7 días</translation>
    </message>
    <message>
        <source>The reports of the last 7 days</source>
        <translation>Los informes de los últimos 7 días</translation>
    </message>
    <message>
        <source>Every report on this computer</source>
        <translation>Todos los informes de este equipo</translation>
    </message>
    <message>
        <source>All here</source>
        <translation>Los de aquí</translation>
    </message>
    <message>
        <source>Every report, also those still at AWS</source>
        <translation>Todos los informes, también los que siguen en AWS</translation>
    </message>
    <message>
        <source>The reports with which this list has not been compared yet</source>
        <translation>Los informes con los que esta lista aún no se ha comparado</translation>
    </message>
    <message>
        <source>This list has been compared with every report there is</source>
        <translation>Esta lista se ha comparado con todos los informes que hay</translation>
    </message>
</context>
<context>
    <name>CalendarModel</name>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>en este equipo</translation>
    </message>
    <message>
        <source>at AWS, not here yet</source>
        <translation>en AWS, aún no aquí</translation>
    </message>
    <message>
        <source>no report</source>
        <translation>sin informe</translation>
    </message>
    <message>
        <source>lost for good: older than AWS keeps, and never fetched</source>
        <translation>perdido: más antiguo de lo que AWS guarda y nunca descargado</translation>
    </message>
    <message>
        <source>this list was compared with it</source>
        <translation>esta lista se comparó con él</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegido</translation>
    </message>
</context>
<context>
    <name>CalendarView</name>
    <message>
        <source>Days with reports</source>
        <translation>Días con informes</translation>
    </message>
</context>
<context>
    <name>Certificates</name>
    <message>
        <source>Folder for the certificate</source>
        <translation>Carpeta para el certificado</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>MFA code</source>
        <translation>Código MFA</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Seguir</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Código</translation>
    </message>
    <message>
        <source>AWS did not take that code. Each works once and for half a minute: wait for the next one.</source>
        <translation>AWS no aceptó ese código. Cada uno sirve una vez y durante medio minuto: espere el siguiente.</translation>
    </message>
    <message>
        <source>{profile} needs the six digits that your MFA device shows now.</source>
        <translation>{profile} necesita los seis dígitos que su dispositivo MFA muestra ahora.</translation>
    </message>
    <message>
        <source>Device: {name}</source>
        <translation>Dispositivo: {name}</translation>
    </message>
</context>
<context>
    <name>ColumnBar</name>
    <message>
        <source>Choose the phone column</source>
        <translation>Elija la columna del teléfono</translation>
    </message>
    <message>
        <source>The numbers in this column are looked for on the reports.</source>
        <translation>Los números de esta columna se buscan en los informes.</translation>
    </message>
    <message>
        <source>Who agreed after their number was deactivated is kept.</source>
        <translation>Se conserva a quien dio su consentimiento después de la baja del número.</translation>
    </message>
    <message>
        <source>Which comes first?</source>
        <translation>¿Qué va primero?</translation>
    </message>
    <message>
        <source>Month first: 12/31/2026</source>
        <translation>Mes primero: 12/31/2026</translation>
    </message>
    <message>
        <source>Day first: 31/12/2026</source>
        <translation>Día primero: 31/12/2026</translation>
    </message>
    <message>
        <source>Order of day and month</source>
        <translation>Orden de día y mes</translation>
    </message>
    <message>
        <source>Pho&amp;ne</source>
        <translation>Telé&amp;fono</translation>
    </message>
    <message>
        <source>Date of &amp;consent</source>
        <translation>Fecha de &amp;consentimiento</translation>
    </message>
    <message>
        <source>No date of consent</source>
        <translation>Sin fecha de consentimiento</translation>
    </message>
</context>
<context>
    <name>ContactsPanel</name>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>First rows of the list</source>
        <translation>Primeras filas de la lista</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormato</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Open a contact list (Ctrl+O)</source>
        <translation>Abrir una lista de contactos (Ctrl+O)</translation>
    </message>
    <message>
        <source>Say which row names the columns</source>
        <translation>Indicar qué fila nombra las columnas</translation>
    </message>
    <message>
        <source>Correct separators, encoding and header</source>
        <translation>Corregir separadores, codificación y encabezado</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Elegir otro…</translation>
    </message>
    <message>
        <source>Retr&amp;y</source>
        <translation>Rein&amp;tentar</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 fila</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something unexpected happened</source>
        <translation>Ocurrió algo inesperado</translation>
    </message>
    <message>
        <source>Deact made a mistake. Your files are untouched, and you can go on. If it happens again, send these details to whoever looks after Deact for you: they hold no contacts, phone numbers or keys.</source>
        <translation>Deact cometió un error. Sus archivos están intactos y puede continuar. Si vuelve a ocurrir, envíe estos detalles a quien se ocupe de Deact en su empresa: no contienen contactos, números de teléfono ni claves.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copiar detalles</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Deact ended unexpectedly the last time. Your files are untouched.</source>
        <translation>La última vez, Deact se cerró de forma inesperada. Sus archivos están intactos.</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>Mostrar &amp;detalles</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>For your AWS administrator</source>
        <translation>Para su administrador de AWS</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Send this to your AWS administrator. It holds no keys and no contacts.</source>
        <translation>Envíe esto a su administrador de AWS. No contiene claves ni contactos.</translation>
    </message>
    <message>
        <source>This policy allows what is missing:</source>
        <translation>Esta política permite lo que falta:</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy &amp;policy only</source>
        <translation>Copiar solo la &amp;política</translation>
    </message>
</context>
<context>
    <name>DialectForm</name>
    <message>
        <source>Comma  ,</source>
        <translation>Coma  ,</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>Punto y coma  ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Bar  |</source>
        <translation>Barra  |</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Windows Western (1252)</source>
        <translation>Windows occidental (1252)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation>Unicode (UTF-16, big-endian)</translation>
    </message>
    <message>
        <source>The first row &amp;names the columns</source>
        <translation>La primera fila &amp;nombra las columnas</translation>
    </message>
    <message>
        <source>&amp;Quotation marks hold a field together</source>
        <translation>Las co&amp;millas mantienen unido un campo</translation>
    </message>
    <message>
        <source>&amp;Columns separated by</source>
        <translation>&amp;Columnas separadas por</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>Codi&amp;ficación</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop your contact list here</source>
        <translation>Suelte aquí su lista de contactos</translation>
    </message>
    <message>
        <source>Excel or CSV, with a column of phone numbers. It is only read, never changed.</source>
        <translation>Excel o CSV, con una columna de números de teléfono. Solo se lee, nunca se modifica.</translation>
    </message>
    <message>
        <source>&amp;Open a list…</source>
        <translation>Abrir una li&amp;sta…</translation>
    </message>
    <message>
        <source>&amp;Try it with sample data</source>
        <translation>Pro&amp;bar con datos de muestra</translation>
    </message>
    <message>
        <source>The whole job with made-up contacts and reports, offline</source>
        <translation>Todo el trabajo con contactos e informes inventados, sin conexión</translation>
    </message>
</context>
<context>
    <name>Dropped</name>
    <message numerus="yes">
        <source>Open %Ln lists</source>
        <translation>
            <numerusform>Abrir %Ln lista</numerusform>
            <numerusform>Abrir %Ln listas</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the reports in {name}, and open the lists</source>
        <translation>Usar los informes de {name} y abrir las listas</translation>
    </message>
    <message>
        <source>Use the reports in {name}</source>
        <translation>Usar los informes de {name}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Abrir {name}</translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
</context>
<context>
    <name>FileMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Open a list…</source>
        <translation>&amp;Abrir una lista…</translation>
    </message>
    <message>
        <source>A&amp;dd lists…</source>
        <translation>Aña&amp;dir listas…</translation>
    </message>
    <message>
        <source>Several lists stand side by side and are saved together</source>
        <translation>Varias listas están una junto a otra y se guardan juntas</translation>
    </message>
    <message>
        <source>&amp;Close list</source>
        <translation>&amp;Cerrar la lista</translation>
    </message>
    <message>
        <source>&amp;Save scrubbed list…</source>
        <translation>&amp;Guardar la lista depurada…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historial…</translation>
    </message>
    <message>
        <source>What was scrubbed before, and the evidence of it</source>
        <translation>Lo que se depuró antes y la prueba de ello</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Every row of the list</source>
        <translation>Todas las filas de la lista</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Dados de baja</translation>
    </message>
    <message>
        <source>The number stands on a chosen report: removed</source>
        <translation>El número está en un informe elegido: se quita</translation>
    </message>
    <message>
        <source>Kept by consent</source>
        <translation>Por consentimiento</translation>
    </message>
    <message>
        <source>On a report, but the contact agreed after that date: kept</source>
        <translation>En un informe, pero el contacto aceptó después de esa fecha: se conserva</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegibles</translation>
    </message>
    <message>
        <source>No US number can be read: kept, for you to look at</source>
        <translation>No puede leerse un número de EE. UU.: se conserva para que usted lo vea</translation>
    </message>
    <message>
        <source>Overruled by you</source>
        <translation>Decididas por usted</translation>
    </message>
    <message>
        <source>You decided otherwise than the verdict</source>
        <translation>Usted decidió otra cosa que el veredicto</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>{name}: choose</source>
        <translation>{name}: elegir</translation>
    </message>
</context>
<context>
    <name>FolderPage</name>
    <message>
        <source>No folder chosen</source>
        <translation>Ninguna carpeta elegida</translation>
    </message>
    <message>
        <source>A &amp;folder of reports…</source>
        <translation>Una &amp;carpeta de informes…</translation>
    </message>
    <message>
        <source>A &amp;single report…</source>
        <translation>Un &amp;solo informe…</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Folder with deactivation reports</source>
        <translation>Carpeta con informes de bajas</translation>
    </message>
    <message>
        <source>Deactivation report</source>
        <translation>Informe de bajas</translation>
    </message>
    <message>
        <source>Reports (*.csv *.txt)</source>
        <translation>Informes (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>FormatPopup</name>
    <message>
        <source>Deact found this out by itself. Change it if the columns look wrong.</source>
        <translation>Deact lo averiguó por sí mismo. Cámbielo si las columnas no se ven bien.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>What Deact does</source>
        <translation>Qué hace Deact</translation>
    </message>
    <message>
        <source>Every day US carriers publish the phone numbers that were deactivated. Such a number is soon given to somebody else, who never agreed to hear from you. Texting it is spam under the TCPA, at $500 to $1,500 a message.</source>
        <translation>Cada día los operadores de EE. UU. publican los números que se dieron de baja. Un número así pronto pasa a otra persona, que nunca aceptó recibir sus mensajes. Escribirle es spam según la ley TCPA: de 500 a 1500 dólares por mensaje.</translation>
    </message>
    <message>
        <source>Deact takes these numbers off your contact lists in three steps: choose the &lt;b&gt;reports&lt;/b&gt;, open a &lt;b&gt;contact list&lt;/b&gt;, look at the verdicts and &lt;b&gt;save&lt;/b&gt;. Comparing starts by itself as soon as there are reports and a list.</source>
        <translation>Deact quita esos números de sus listas de contactos en tres pasos: elija los &lt;b&gt;informes&lt;/b&gt;, abra una &lt;b&gt;lista de contactos&lt;/b&gt;, revise los veredictos y &lt;b&gt;guarde&lt;/b&gt;. La comparación empieza sola en cuanto hay informes y una lista.</translation>
    </message>
    <message>
        <source>Nothing can go wrong while you try: your list is only read, never changed. &lt;b&gt;Try it with sample data&lt;/b&gt; shows the whole job without AWS.</source>
        <translation>Puede probar sin miedo: su lista solo se lee, nunca se modifica. &lt;b&gt;Probar con datos de muestra&lt;/b&gt; enseña todo el trabajo sin AWS.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>A deactivation report holds the numbers that one day&apos;s carriers reported. AWS keeps the reports of the last 90 days; those that you get stay on this computer for good. The calendar shows each day: a &lt;b&gt;disc&lt;/b&gt; is a report on this computer, a &lt;b&gt;ring&lt;/b&gt; one that AWS offers, a &lt;b&gt;dash&lt;/b&gt; a day without one.</source>
        <translation>Un informe de bajas contiene los números que los operadores comunicaron un día. AWS guarda los informes de los últimos 90 días; los que usted descarga quedan en este equipo para siempre. El calendario muestra cada día: un &lt;b&gt;disco&lt;/b&gt; es un informe en este equipo, un &lt;b&gt;anillo&lt;/b&gt; uno que AWS ofrece, una &lt;b&gt;raya&lt;/b&gt; un día sin informe.</translation>
    </message>
    <message>
        <source>Choose a day with a click, several by dragging or with Shift or Ctrl, then press &lt;b&gt;Get&lt;/b&gt;. Nothing is downloaded before that. AWS charges about a hundredth of a cent for each report, and a report that is here is never bought twice.</source>
        <translation>Elija un día con un clic, varios arrastrando o con Mayús o Ctrl, y pulse &lt;b&gt;Descargar&lt;/b&gt;. Antes de eso no se descarga nada. AWS cobra cerca de una centésima de centavo por informe, y un informe que ya está aquí nunca se compra dos veces.</translation>
    </message>
    <message>
        <source>Which days? &lt;b&gt;Since last scrub&lt;/b&gt; chooses those that a list you have scrubbed before was not compared with yet; for a new list choose all there are. A day left out is a day whose deactivated numbers stay on your list.</source>
        <translation>¿Qué días? &lt;b&gt;Desde la última depuración&lt;/b&gt; elige aquellos con los que una lista ya depurada aún no se comparó; para una lista nueva elija todos los que haya. Un día omitido es un día cuyas bajas siguen en su lista.</translation>
    </message>
    <message>
        <source>Without AWS, take reports from a &lt;b&gt;folder&lt;/b&gt; that somebody filled for you. The date in a file&apos;s name says which day it belongs to, as in 2026-11-22-deact-report.csv; where there is none, Deact asks.</source>
        <translation>Sin AWS, tome los informes de una &lt;b&gt;carpeta&lt;/b&gt; que alguien preparó para usted. La fecha en el nombre del archivo dice a qué día pertenece, como en 2026-11-22-deact-report.csv; si no hay fecha, Deact pregunta.</translation>
    </message>
    <message>
        <source>Contact lists</source>
        <translation>Listas de contactos</translation>
    </message>
    <message>
        <source>Drop an Excel workbook or a CSV file on the window. Deact finds the sheet, the row that names the columns and the column of phone numbers; &lt;b&gt;Format&lt;/b&gt; corrects what it found. Numbers may be written in any usual way: (206) 555-0123, 206.555.0123, +1 206 555 0123.</source>
        <translation>Suelte en la ventana un libro de Excel o un archivo CSV. Deact encuentra la hoja, la fila que nombra las columnas y la columna de los teléfonos; &lt;b&gt;Formato&lt;/b&gt; corrige lo que encontró. Los números pueden escribirse de cualquier forma usual: (206) 555-0123, 206.555.0123, +1 206 555 0123.</translation>
    </message>
    <message>
        <source>Several lists can be dropped together. They stand side by side, are compared with the same reports and saved together.</source>
        <translation>Pueden soltarse varias listas a la vez. Están una junto a otra, se comparan con los mismos informes y se guardan juntas.</translation>
    </message>
    <message>
        <source>The consent rule</source>
        <translation>La regla del consentimiento</translation>
    </message>
    <message>
        <source>A number may have been deactivated, given to a new owner, and &lt;i&gt;that&lt;/i&gt; person may have agreed to be texted. Choose the column that says when each contact agreed, and such contacts are kept.</source>
        <translation>Un número pudo darse de baja y pasar a otra persona, y &lt;i&gt;esa&lt;/i&gt; persona pudo aceptar los mensajes. Elija la columna que dice cuándo aceptó cada contacto, y esos contactos se conservan.</translation>
    </message>
    <message>
        <source>The rule is the one of the FCC&apos;s Reassigned Numbers Database: a number counts as deactivated if its latest deactivation is &lt;b&gt;on or after&lt;/b&gt; the date of consent. Consent on the same day is not enough, because nobody knows which came first.</source>
        <translation>La regla es la de la base de datos de números reasignados de la FCC: un número cuenta como dado de baja si su última baja es del &lt;b&gt;mismo día o posterior&lt;/b&gt; a la fecha de consentimiento. Un consentimiento del mismo día no basta, porque nadie sabe qué fue primero.</translation>
    </message>
    <message>
        <source>Without such a column, or where the date is empty or can&apos;t be read, the number counts as deactivated. Where 04/11/2026 could be April or November, Deact asks.</source>
        <translation>Sin esa columna, o si la fecha está vacía o no puede leerse, el número cuenta como dado de baja. Si 04/11/2026 puede ser abril o noviembre, Deact pregunta.</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Veredictos</translation>
    </message>
    <message>
        <source>&lt;b&gt;Deactivated&lt;/b&gt;: the number stands on a chosen report. The row is removed.</source>
        <translation>&lt;b&gt;Dado de baja&lt;/b&gt;: el número está en un informe elegido. La fila se quita.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Active&lt;/b&gt;: the number stands on none of them. The row is kept.</source>
        <translation>&lt;b&gt;Activo&lt;/b&gt;: el número no está en ninguno. La fila se conserva.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Kept by consent&lt;/b&gt;: it stands on a report, but the contact agreed after that date. The row is kept.</source>
        <translation>&lt;b&gt;Conservado por consentimiento&lt;/b&gt;: está en un informe, pero el contacto aceptó después de esa fecha. La fila se conserva.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Unreadable&lt;/b&gt;: no US number can be read. The row is kept, for you to look at.</source>
        <translation>&lt;b&gt;Ilegible&lt;/b&gt;: no puede leerse un número de EE. UU. La fila se conserva para que usted la vea.</translation>
    </message>
    <message>
        <source>You have the last word: select rows and press &lt;b&gt;Keep&lt;/b&gt; or &lt;b&gt;Remove&lt;/b&gt;. Whatever you decide can be undone, and is counted apart.</source>
        <translation>Usted tiene la última palabra: seleccione filas y pulse &lt;b&gt;Conservar&lt;/b&gt; o &lt;b&gt;Quitar&lt;/b&gt;. Todo lo que decida puede deshacerse y se cuenta aparte.</translation>
    </message>
    <message>
        <source>What is saved</source>
        <translation>Qué se guarda</translation>
    </message>
    <message>
        <source>Two new files: &lt;b&gt;…-scrubbed&lt;/b&gt; with the rows kept, exactly as they were, and &lt;b&gt;…-removed&lt;/b&gt; with the rows taken out, plus the columns deactivated_on and report. Together they have every row of your list.</source>
        <translation>Dos archivos nuevos: &lt;b&gt;…-scrubbed&lt;/b&gt; con las filas conservadas, tal como estaban, y &lt;b&gt;…-removed&lt;/b&gt; con las filas quitadas, más las columnas deactivated_on y report. Juntos tienen todas las filas de su lista.</translation>
    </message>
    <message>
        <source>A CSV row comes back byte for byte; a workbook keeps its styles, formulas, tables and other sheets. What can&apos;t come back like that is said before you save.</source>
        <translation>Una fila de CSV vuelve byte por byte; un libro conserva sus estilos, fórmulas, tablas y demás hojas. Lo que no puede volver así se dice antes de guardar.</translation>
    </message>
    <message>
        <source>Files are finished or not there at all: a full disk, a cancel or a power cut leaves nothing half-written. Keep the removed file: it shows later whom you took off, and why.</source>
        <translation>Los archivos quedan terminados o no existen: un disco lleno, una cancelación o un corte de luz no dejan nada a medias. Guarde el archivo de quitados: muestra más tarde a quién quitó y por qué.</translation>
    </message>
    <message>
        <source>History and evidence</source>
        <translation>Historial y prueba</translation>
    </message>
    <message>
        <source>Every list that you save is written down in the &lt;b&gt;History&lt;/b&gt;: when, by whom, compared with which days, by which rule, and what came out. A list that you open again is known again, and days that are missing are named before you save.</source>
        <translation>Toda lista que guarda queda anotada en el &lt;b&gt;Historial&lt;/b&gt;: cuándo, por quién, con qué días se comparó, con qué regla y qué resultó. Una lista que abre otra vez se reconoce, y los días que faltan se nombran antes de guardar.</translation>
    </message>
    <message>
        <source>A &lt;b&gt;certificate&lt;/b&gt; is one page that says all this about one scrub, for whoever has to prove it later. It holds no contact and no phone number.</source>
        <translation>Un &lt;b&gt;certificado&lt;/b&gt; es una página que dice todo esto de una depuración, para quien tenga que probarlo más tarde. No contiene contactos ni números de teléfono.</translation>
    </message>
    <message>
        <source>What stays private</source>
        <translation>Qué queda en privado</translation>
    </message>
    <message>
        <source>Your list never leaves this computer. Deact remembers your choices and where your last lists lie, but no contact, no phone number and no AWS key; the log holds none of them either.</source>
        <translation>Su lista nunca sale de este equipo. Deact recuerda sus elecciones y dónde están sus últimas listas, pero ningún contacto, número de teléfono ni clave de AWS; el registro tampoco los contiene.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Tab goes through everything; Alt with an underlined letter goes there at once. In the calendar, arrows move, Space chooses, Shift reaches, Ctrl with Space adds. Esc cancels the work that is shown at the foot of the window.</source>
        <translation>Tab recorre todo; Alt con una letra subrayada lleva allí directamente. En el calendario, las flechas mueven, Espacio elige, Mayús extiende, Ctrl con Espacio añade. Esc cancela el trabajo que se muestra al pie de la ventana.</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Deact guide</source>
        <translation>Guía de Deact</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <source>Text of the guide</source>
        <translation>Texto de la guía</translation>
    </message>
</context>
<context>
    <name>HeaderForm</name>
    <message>
        <source>no row</source>
        <translation>ninguna fila</translation>
    </message>
    <message>
        <source>Columns are &amp;named in row</source>
        <translation>Las columnas se &amp;nombran en la fila</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guía</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>Mostrar el &amp;registro</translation>
    </message>
    <message>
        <source>What went wrong, to send to whoever looks after Deact</source>
        <translation>Qué falló, para enviarlo a quien se ocupe de Deact</translation>
    </message>
    <message>
        <source>&amp;About Deact</source>
        <translation>&amp;Acerca de Deact</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservadas</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitadas</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Days missing</source>
        <translation>Días que faltan</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>d MMM yyyy hh:mm</source>
        <translation>d MMM yyyy hh:mm</translation>
    </message>
    <message>
        <source>{name} (sample)</source>
        <translation>{name} (ejemplo)</translation>
    </message>
    <message>
        <source>{first} to {last} ({count} reports)</source>
        <translation>{first} a {last} ({count} informes)</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Search names, folders, users and dates…</source>
        <translation>Buscar nombres, carpetas, usuarios y fechas…</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Abrir la car&amp;peta</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>&amp;Repetir</translation>
    </message>
    <message>
        <source>Open this list with the same columns and days</source>
        <translation>Abrir esta lista con las mismas columnas y días</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Certificado</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Save what is listed here as a table</source>
        <translation>Guardar como tabla lo que se ve aquí</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Scrubs, newest first</source>
        <translation>Depuraciones, las más recientes primero</translation>
    </message>
    <message>
        <source>Nothing in the history matches.</source>
        <translation>Nada coincide en el historial.</translation>
    </message>
    <message>
        <source>Nothing has been scrubbed yet. Every list that you save appears here.</source>
        <translation>Aún no se ha depurado nada. Toda lista que guarde aparece aquí.</translation>
    </message>
    <message>
        <source>{name} isn&apos;t in {folder} any more.</source>
        <translation>{name} ya no está en {folder}.</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>Guardar el historial</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Guardada como {name}</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>What you decided about single rows is not saved in: {names}.</source>
        <translation>Lo que decidió sobre filas sueltas no está guardado en: {names}.</translation>
    </message>
    <message>
        <source>Work is still going on.</source>
        <translation>Aún hay trabajo en curso.</translation>
    </message>
    <message>
        <source>The list is still being saved.</source>
        <translation>La lista aún se está guardando.</translation>
    </message>
    <message>
        <source>What you decided about single rows is not saved.</source>
        <translation>Lo que decidió sobre filas sueltas no está guardado.</translation>
    </message>
    <message>
        <source>&amp;Close anyway</source>
        <translation>&amp;Cerrar igual</translation>
    </message>
    <message>
        <source>S&amp;tay</source>
        <translation>&amp;Quedarse</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Lists are still being saved.</source>
        <translation>Aún se están guardando listas.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>here</source>
        <translation>aquí</translation>
    </message>
    <message>
        <source>at AWS</source>
        <translation>en AWS</translation>
    </message>
    <message>
        <source>no report</source>
        <translation>sin informe</translation>
    </message>
    <message>
        <source>lost for good</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>compared with this list</source>
        <translation>comparado con esta lista</translation>
    </message>
    <message>
        <source>Marks: {words}</source>
        <translation>Marcas: {words}</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>Reports on this computer</source>
        <translation>Informes en este equipo</translation>
    </message>
    <message>
        <source>&amp;Keep it current: get what is missing at each start</source>
        <translation>&amp;Mantenerlo al día: descargar lo que falte en cada inicio</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Write all reports to one file, for a colleague</source>
        <translation>Escribir todos los informes en un archivo, para un colega</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Compare every report with its checksum</source>
        <translation>Comparar cada informe con su suma de comprobación</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>From a &amp;folder…</source>
        <translation>De una &amp;carpeta…</translation>
    </message>
    <message>
        <source>From an &amp;export of Deact…</source>
        <translation>De una &amp;exportación de Deact…</translation>
    </message>
    <message>
        <source>Getting reports…</source>
        <translation>Descargando informes…</translation>
    </message>
    <message>
        <source>Get everything missing: choose an AWS profile first</source>
        <translation>Descargar lo que falta: elija antes un perfil de AWS</translation>
    </message>
    <message>
        <source>Everything that AWS has is here</source>
        <translation>Todo lo que AWS tiene está aquí</translation>
    </message>
    <message>
        <source>Get everything missing: {count} reports, {size}</source>
        <translation>Descargar lo que falta: {count} informes, {size}</translation>
    </message>
    <message>
        <source>Folder with deactivation reports</source>
        <translation>Carpeta con informes de bajas</translation>
    </message>
    <message>
        <source>Reports that Deact has exported</source>
        <translation>Informes que Deact exportó</translation>
    </message>
    <message>
        <source>Exported reports (*.zip)</source>
        <translation>Informes exportados (*.zip)</translation>
    </message>
    <message>
        <source>Export the reports</source>
        <translation>Exportar los informes</translation>
    </message>
    <message>
        <source>Cancelled. What had arrived is kept.</source>
        <translation>Cancelado. Lo que había llegado se conserva.</translation>
    </message>
    <message>
        <source>{new} reports are new, {known} were here already.</source>
        <translation>{new} informes son nuevos, {known} ya estaban aquí.</translation>
    </message>
    <message>
        <source>{count} reports were written to {name}.</source>
        <translation>Se escribieron {count} informes en {name}.</translation>
    </message>
    <message>
        <source>Every report is what was fetched.</source>
        <translation>Todos los informes son los que se descargaron.</translation>
    </message>
</context>
<context>
    <name>ListsModel</name>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>De baja</translation>
    </message>
    <message>
        <source>Kept by consent</source>
        <translation>Por consentimiento</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegibles</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Close {name}</source>
        <translation>Cerrar {name}</translation>
    </message>
</context>
<context>
    <name>ListsPanel</name>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Ctrl+Tab shows the next list, Ctrl+W closes it</source>
        <translation>Ctrl+Tab muestra la lista siguiente, Ctrl+W la cierra</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Comparar de nuevo</translation>
    </message>
    <message>
        <source>Compare the lists that were not, or could not be</source>
        <translation>Comparar las listas que no se compararon o no pudieron compararse</translation>
    </message>
    <message>
        <source>Add l&amp;ists…</source>
        <translation>Aña&amp;dir listas…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lists</source>
        <translation>
            <numerusform>%Ln lista</numerusform>
            <numerusform>%Ln listas</numerusform>
        </translation>
    </message>
    <message>
        <source>{rows} rows  ·  {deactivated} deactivated</source>
        <translation>{rows} filas  ·  {deactivated} de baja</translation>
    </message>
    <message>
        <source>{compared} compared: {text}</source>
        <translation>{compared} comparadas: {text}</translation>
    </message>
</context>
<context>
    <name>ListsTable</name>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>What Deact noted about itself. Phone numbers, e-mail addresses and keys are left out, so it can be sent to whoever looks after Deact for you.</source>
        <translation>Lo que Deact anotó sobre sí mismo. Sin números de teléfono, direcciones de correo ni claves, para poder enviarlo a quien se ocupe de Deact en su empresa.</translation>
    </message>
    <message>
        <source>Nothing has been noted yet.</source>
        <translation>Aún no hay nada anotado.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>&amp;Mostrar en la carpeta</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>less than $0.01</source>
        <translation>menos de 0,01 USD</translation>
    </message>
    <message>
        <source>about ${amount}</source>
        <translation>unos {amount} USD</translation>
    </message>
    <message>
        <source>at most ${amount}</source>
        <translation>como mucho {amount} USD</translation>
    </message>
    <message>
        <source>By AWS&apos;s list prices of {date} ({page}), without what your account has free each month.</source>
        <translation>Según los precios de lista de AWS del {date} ({page}), sin lo que su cuenta tiene gratis cada mes.</translation>
    </message>
</context>
<context>
    <name>MonthBar</name>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
</context>
<context>
    <name>OpenDialog</name>
    <message>
        <source>Open contact lists</source>
        <translation>Abrir listas de contactos</translation>
    </message>
    <message>
        <source>Contact lists ({patterns})</source>
        <translation>Listas de contactos ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Agreed {consent}, deactivated {day}</source>
        <translation>Aceptó el {consent}, baja el {day}</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Dado de baja</translation>
    </message>
    <message>
        <source>Kept by consent</source>
        <translation>Conservado por consentimiento</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>Kept by you</source>
        <translation>Conservado por usted</translation>
    </message>
    <message>
        <source>Removed by you</source>
        <translation>Quitado por usted</translation>
    </message>
    <message>
        <source>No US number can be read</source>
        <translation>No puede leerse un número de EE. UU.</translation>
    </message>
    <message>
        <source>On no report</source>
        <translation>En ningún informe</translation>
    </message>
    <message>
        <source>Consent after the report of {day}</source>
        <translation>Consentimiento posterior al informe del {day}</translation>
    </message>
    <message>
        <source>On the report of {day}</source>
        <translation>En el informe del {day}</translation>
    </message>
</context>
<context>
    <name>Overruling</name>
    <message>
        <source>keep 1 row</source>
        <translation>conservar 1 fila</translation>
    </message>
    <message>
        <source>keep {count} rows</source>
        <translation>conservar {count} filas</translation>
    </message>
    <message>
        <source>remove {count} rows</source>
        <translation>quitar {count} filas</translation>
    </message>
    <message>
        <source>{count} rows back to automatic</source>
        <translation>{count} filas de vuelta a automático</translation>
    </message>
    <message>
        <source>remove 1 row</source>
        <translation>quitar 1 fila</translation>
    </message>
    <message>
        <source>1 row back to automatic</source>
        <translation>1 fila de vuelta a automático</translation>
    </message>
</context>
<context>
    <name>Pace</name>
    <message>
        <source>{size} a second, {left} left</source>
        <translation>{size} por segundo, quedan {left}</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>It opens the list and is never stored.</source>
        <translation>Abre la lista y nunca se almacena.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>{name}: only the values of its sheet are saved. {refusal}</source>
        <translation>{name}: solo se guardan los valores de su hoja. {refusal}</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Scrubbed file</source>
        <translation>Archivo depurado</translation>
    </message>
    <message>
        <source>saved already</source>
        <translation>ya guardada</translation>
    </message>
    <message>
        <source>is there already</source>
        <translation>ya existe</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>Carpeta para los resultados</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>ninguna elegida</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Contact lists</source>
        <translation>Listas de contactos</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Columns of this name are taken first. What you chose for a list counts more, and where no column has the name, Deact looks at the cells.</source>
        <translation>Las columnas con este nombre se toman primero. Lo que eligió para una lista cuenta más, y donde ninguna columna se llama así, Deact mira las celdas.</translation>
    </message>
    <message>
        <source>P&amp;hone column</source>
        <translation>Columna del &amp;teléfono</translation>
    </message>
    <message>
        <source>&amp;Date of consent column</source>
        <translation>Columna del co&amp;nsentimiento</translation>
    </message>
    <message>
        <source>found out from each list</source>
        <translation>se averigua en cada lista</translation>
    </message>
    <message>
        <source>Beside the list</source>
        <translation>Junto a la lista</translation>
    </message>
    <message>
        <source>In one folder</source>
        <translation>En una carpeta</translation>
    </message>
    <message>
        <source>&amp;Save results</source>
        <translation>&amp;Guardar los resultados</translation>
    </message>
    <message>
        <source>Fo&amp;lder</source>
        <translation>Car&amp;peta</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aspecto</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>phone numbers</source>
        <translation>números de teléfono</translation>
    </message>
    <message>
        <source>dates of consent</source>
        <translation>fechas de consentimiento</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>This did not work, and it is Deact&apos;s fault. Your files are untouched.</source>
        <translation>Esto no funcionó, y es culpa de Deact. Sus archivos están intactos.</translation>
    </message>
</context>
<context>
    <name>ProfileBox</name>
    <message>
        <source>Environment / default chain</source>
        <translation>Entorno / cadena predeterminada</translation>
    </message>
    <message>
        <source>access key</source>
        <translation>clave de acceso</translation>
    </message>
    <message>
        <source>environment variables</source>
        <translation>variables de entorno</translation>
    </message>
    <message>
        <source>credential program</source>
        <translation>programa de credenciales</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rol</translation>
    </message>
    <message>
        <source>role with MFA</source>
        <translation>rol con MFA</translation>
    </message>
    <message>
        <source>single sign-on</source>
        <translation>inicio de sesión único</translation>
    </message>
    <message>
        <source>aws login</source>
        <translation>aws login</translation>
    </message>
    <message>
        <source>web identity</source>
        <translation>identidad web</translation>
    </message>
    <message>
        <source>nothing set up</source>
        <translation>sin configurar</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;recientes</translation>
    </message>
    <message>
        <source>&amp;Clear this menu</source>
        <translation>&amp;Vaciar este menú</translation>
    </message>
</context>
<context>
    <name>ReportsMenu</name>
    <message>
        <source>&amp;Reports</source>
        <translation>&amp;Informes</translation>
    </message>
    <message>
        <source>&amp;Look for new reports</source>
        <translation>&amp;Buscar informes nuevos</translation>
    </message>
    <message>
        <source>&amp;Get the chosen reports</source>
        <translation>&amp;Descargar los informes elegidos</translation>
    </message>
    <message>
        <source>Download from AWS what is chosen and not on this computer yet</source>
        <translation>Descargar de AWS lo elegido que aún no está en este equipo</translation>
    </message>
    <message>
        <source>Choose the l&amp;atest</source>
        <translation>Elegir el ú&amp;ltimo</translation>
    </message>
    <message>
        <source>The newest report</source>
        <translation>El informe más reciente</translation>
    </message>
    <message>
        <source>Choose the last &amp;7 days</source>
        <translation>Elegir los últimos &amp;7 días</translation>
    </message>
    <message>
        <source>The reports of the last 7 days</source>
        <translation>Los informes de los últimos 7 días</translation>
    </message>
    <message>
        <source>Choose all &amp;here</source>
        <translation>Elegir los de a&amp;quí</translation>
    </message>
    <message>
        <source>Every report on this computer</source>
        <translation>Todos los informes de este equipo</translation>
    </message>
    <message>
        <source>Choose &amp;every report</source>
        <translation>Elegir &amp;todos</translation>
    </message>
    <message>
        <source>Also those still at AWS</source>
        <translation>También los que siguen en AWS</translation>
    </message>
    <message>
        <source>Reports from a &amp;folder…</source>
        <translation>Informes de una &amp;carpeta…</translation>
    </message>
    <message>
        <source>&amp;Reports on this computer…</source>
        <translation>&amp;Informes en este equipo…</translation>
    </message>
    <message>
        <source>&amp;Try it with sample data</source>
        <translation>&amp;Probar con datos de muestra</translation>
    </message>
</context>
<context>
    <name>ReportsPanel</name>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Reports on this computer: get all, import, export, check</source>
        <translation>Informes en este equipo: descargar todos, importar, exportar, comprobar</translation>
    </message>
    <message>
        <source>Reports on this computer</source>
        <translation>Informes en este equipo</translation>
    </message>
    <message>
        <source>Look for new reports (F5)</source>
        <translation>Buscar informes nuevos (F5)</translation>
    </message>
    <message>
        <source>Look for new reports</source>
        <translation>Buscar informes nuevos</translation>
    </message>
    <message>
        <source>Looking for reports…</source>
        <translation>Buscando informes…</translation>
    </message>
    <message>
        <source>There are no reports in this folder. A report&apos;s name holds its date, as in 2026-11-22-deact-report.csv.</source>
        <translation>No hay informes en esta carpeta. El nombre de un informe contiene su fecha, como en 2026-11-22-deact-report.csv.</translation>
    </message>
    <message>
        <source>There are no reports here.</source>
        <translation>Aquí no hay informes.</translation>
    </message>
    <message>
        <source>One file has no date in its name.</source>
        <translation>Un archivo no lleva fecha en el nombre.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files have no date in their names.</source>
        <translation>
            <numerusform>%Ln archivo no lleva fecha en el nombre.</numerusform>
            <numerusform>%Ln archivos no llevan fecha en el nombre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set dates…</source>
        <translation>Poner fechas…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>Retr&amp;y</source>
        <translation>Rein&amp;tentar</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Detalles…</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Elegir otro…</translation>
    </message>
    <message>
        <source>Get report ({size})</source>
        <translation>Descargar el informe ({size})</translation>
    </message>
    <message numerus="yes">
        <source>Get %Ln reports ({size})</source>
        <translation>
            <numerusform>Descargar %Ln informe ({size})</numerusform>
            <numerusform>Descargar %Ln informes ({size})</numerusform>
        </translation>
    </message>
    <message>
        <source>Getting what is not here costs {cost}.</source>
        <translation>Descargar lo que no está aquí cuesta {cost}.</translation>
    </message>
    <message>
        <source>Got {size} for {cost}. What is here costs nothing.</source>
        <translation>Descargado: {size} por {cost}. Lo que está aquí no cuesta nada.</translation>
    </message>
    <message>
        <source>1 chosen</source>
        <translation>1 elegido</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln elegido</numerusform>
            <numerusform>%Ln elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the days to compare with.</source>
        <translation>Elija los días con los que comparar.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>{chosen} of {all} days</source>
        <translation>{chosen} de {all} días</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} números</translation>
    </message>
    <message>
        <source>about {count} numbers</source>
        <translation>unos {count} números</translation>
    </message>
</context>
<context>
    <name>ReportsStep</name>
    <message>
        <source>AWS was not asked for its reports.</source>
        <translation>No se preguntó a AWS por sus informes.</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Review and save</source>
        <translation>Revisar y guardar</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Comparing your list with the reports…</source>
        <translation>Comparando su lista con los informes…</translation>
    </message>
    <message>
        <source>Open a contact list to see who is deactivated.</source>
        <translation>Abra una lista de contactos para ver quién está dado de baja.</translation>
    </message>
    <message>
        <source>Choose the column that holds the phone numbers.</source>
        <translation>Elija la columna que contiene los teléfonos.</translation>
    </message>
    <message>
        <source>Say whether the month or the day comes first in the dates of consent.</source>
        <translation>Indique si en las fechas de consentimiento va primero el mes o el día.</translation>
    </message>
    <message>
        <source>Choose the reports to compare your list with.</source>
        <translation>Elija los informes con los que comparar su lista.</translation>
    </message>
    <message>
        <source>Get the chosen reports that are not here yet.</source>
        <translation>Descargue los informes elegidos que aún no están aquí.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Retr&amp;y</source>
        <translation>Rein&amp;tentar</translation>
    </message>
    <message>
        <source>Comparing was cancelled.</source>
        <translation>La comparación se canceló.</translation>
    </message>
    <message>
        <source>Search aga&amp;in</source>
        <translation>&amp;Buscar de nuevo</translation>
    </message>
    <message>
        <source>The search was cancelled: rows without the text are shown too.</source>
        <translation>La búsqueda se canceló: también se muestran filas sin el texto.</translation>
    </message>
    <message>
        <source>These reports are made up: they say nothing about your list. Choose AWS or a folder in step 1 before you save.</source>
        <translation>Estos informes son inventados: no dicen nada sobre su lista. Elija AWS o una carpeta en el paso 1 antes de guardar.</translation>
    </message>
    <message>
        <source>{count} more rows can&apos;t be shown here. They are saved all the same.</source>
        <translation>{count} filas más no pueden mostrarse aquí. Se guardan igualmente.</translation>
    </message>
    <message>
        <source>The first {copied} of {asked} rows were copied. Save the list to have all.</source>
        <translation>Se copiaron las primeras {copied} de {asked} filas. Guarde la lista para tenerlas todas.</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Rows of the list with their verdicts</source>
        <translation>Filas de la lista con sus veredictos</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>Con&amp;servar</translation>
    </message>
    <message>
        <source>Keep the selected rows, whatever their verdict (K)</source>
        <translation>Conservar las filas seleccionadas, sea cual sea su veredicto (K)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Remove the selected rows, whatever their verdict (Del)</source>
        <translation>Quitar las filas seleccionadas, sea cual sea su veredicto (Supr)</translation>
    </message>
    <message>
        <source>Back to a&amp;utomatic</source>
        <translation>Volver a a&amp;utomático</translation>
    </message>
    <message>
        <source>Let the verdict decide again (Backspace)</source>
        <translation>Que decida otra vez el veredicto (Retroceso)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save the scrubbed list</source>
        <translation>Guardar la lista depurada</translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>¿Reemplazar archivos?</translation>
    </message>
    <message>
        <source>{names} is there already.</source>
        <translation>{names} ya existe.</translation>
    </message>
    <message>
        <source>{first} and {second} are there already.</source>
        <translation>{first} y {second} ya existen.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>&amp;Other name…</source>
        <translation>&amp;Otro nombre…</translation>
    </message>
</context>
<context>
    <name>SaveListsDialog</name>
    <message>
        <source>Save scrubbed lists</source>
        <translation>Guardar las listas depuradas</translation>
    </message>
    <message>
        <source>Lists to save</source>
        <translation>Listas que guardar</translation>
    </message>
    <message>
        <source>&amp;Beside each list</source>
        <translation>&amp;Junto a cada lista</translation>
    </message>
    <message>
        <source>In &amp;one folder</source>
        <translation>En &amp;una carpeta</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Elegir…</translation>
    </message>
    <message>
        <source>Two files for each list: the rows kept, and beside it the rows removed.</source>
        <translation>Dos archivos por lista: las filas conservadas y, al lado, las quitadas.</translation>
    </message>
    <message>
        <source>Folder for the scrubbed lists</source>
        <translation>Carpeta para las listas depuradas</translation>
    </message>
    <message>
        <source>{name} is there already.</source>
        <translation>{name} ya existe.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are there already, among them {name}.</source>
        <translation>
            <numerusform>%Ln archivo ya existe: {name}.</numerusform>
            <numerusform>%Ln archivos ya existen, entre ellos {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>¿Reemplazar archivos?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation>Conservar &amp;ambos</translation>
    </message>
</context>
<context>
    <name>SavingWords</name>
    <message>
        <source>{ready} of {lists} lists are ready: {kept} rows will be kept and {removed} removed, in new files. Your lists stay as they are.</source>
        <translation>{ready} de {lists} listas están listas: se conservarán {kept} filas y se quitarán {removed}, en archivos nuevos. Sus listas quedan como están.</translation>
    </message>
    <message>
        <source>Saved {saved} of {lists} lists {place}: {kept} rows kept and {removed} removed</source>
        <translation>Guardadas {saved} de {lists} listas {place}: {kept} filas conservadas y {removed} quitadas</translation>
    </message>
    <message>
        <source>&amp;Save 1 scrubbed list…</source>
        <translation>&amp;Guardar 1 lista depurada…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %Ln scrubbed lists…</source>
        <translation>
            <numerusform>&amp;Guardar %Ln lista depurada…</numerusform>
            <numerusform>&amp;Guardar %Ln listas depuradas…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save scrubbed lists…</source>
        <translation>&amp;Guardar las listas depuradas…</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln folders</source>
        <translation>
            <numerusform>en %Ln carpeta</numerusform>
            <numerusform>en %Ln carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>What you changed meanwhile is not in these files yet.</source>
        <translation>Lo que cambió mientras tanto aún no está en estos archivos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more lists are not covered either.</source>
        <translation>
            <numerusform>Tampoco está cubierta %Ln lista más.</numerusform>
            <numerusform>Tampoco están cubiertas %Ln listas más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more were not saved.</source>
        <translation>
            <numerusform>%Ln más no se guardó.</numerusform>
            <numerusform>%Ln más no se guardaron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more workbooks still tell of people removed.</source>
        <translation>
            <numerusform>%Ln libro más aún habla de personas quitadas.</numerusform>
            <numerusform>%Ln libros más aún hablan de personas quitadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>en {folder}</translation>
    </message>
    <message>
        <source>{name} was not saved. {why}</source>
        <translation>{name} no se guardó. {why}</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search…</source>
        <translation>Buscar…</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Buscar (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Column to search in</source>
        <translation>Columna en la que buscar</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Todas las columnas</translation>
    </message>
    <message>
        <source>all columns</source>
        <translation>todas las columnas</translation>
    </message>
    <message>
        <source>Search in {where}</source>
        <translation>Buscar en {where}</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>1 row selected</source>
        <translation>1 fila seleccionada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows selected</source>
        <translation>
            <numerusform>%Ln fila seleccionada</numerusform>
            <numerusform>%Ln filas seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Select rows to keep or remove them yourself.</source>
        <translation>Seleccione filas para conservarlas o quitarlas usted.</translation>
    </message>
    <message>
        <source>No rows here.</source>
        <translation>Aquí no hay filas.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A character in {0} is not {1}. Such characters are shown as � and saved as they are. If names look wrong, choose another encoding.</source>
        <translation>Un carácter en {0} no es {1}. Tales caracteres se muestran como � y se guardan como están. Si los nombres se ven mal, elija otra codificación.</translation>
    </message>
    <message>
        <source>A quotation mark in this report is never closed. Ask for it again.</source>
        <translation>Unas comillas de este informe no se cierran nunca. Pídalo otra vez.</translation>
    </message>
    <message>
        <source>A row is removed if its number stands on a report that was compared with. With a date of consent it is kept if that date is later than the number&apos;s latest report (the rule of the FCC&apos;s Reassigned Numbers Database). An empty or unreadable date keeps nobody. A row without a US number is kept.</source>
        <translation>Se quita una fila si su número está en un informe con el que se comparó. Con fecha de consentimiento se conserva si esa fecha es posterior al último informe del número (la regla de la base de datos de números reasignados de la FCC). Una fecha vacía o ilegible no conserva a nadie. Una fila sin número de EE. UU. se conserva.</translation>
    </message>
    <message>
        <source>AWS can&apos;t answer just now. Try again in a minute.</source>
        <translation>AWS no puede responder ahora mismo. Inténtelo dentro de un minuto.</translation>
    </message>
    <message>
        <source>AWS does not answer. Check the internet connection, and that {region} is the right region.</source>
        <translation>AWS no responde. Compruebe la conexión a internet y que {region} es la región correcta.</translation>
    </message>
    <message>
        <source>AWS does not have {wanted}. Reports are kept there for 90 days: choose another date.</source>
        <translation>AWS no tiene {wanted}. Los informes se guardan allí 90 días: elija otra fecha.</translation>
    </message>
    <message>
        <source>AWS does not know the access key of {who}. It may have been deleted: get a new one from your AWS administrator.</source>
        <translation>AWS no conoce la clave de acceso de {who}. Quizá se borró: pida una nueva a su administrador de AWS.</translation>
    </message>
    <message>
        <source>AWS gave an answer that Deact does not know to {who}: {code}. Try again, or ask your AWS administrator.</source>
        <translation>AWS dio a {who} una respuesta que Deact no conoce: {code}. Inténtelo otra vez o pregunte a su administrador de AWS.</translation>
    </message>
    <message>
        <source>AWS replaced {wanted} since it was listed. List the reports again.</source>
        <translation>AWS reemplazó {wanted} desde que se listó. Vuelva a listar los informes.</translation>
    </message>
    <message>
        <source>Deact can&apos;t keep its data in {0}: {1}. Set DEACT_HOME to a folder that you can write to.</source>
        <translation>Deact no puede guardar sus datos en {0}: {1}. Ponga en DEACT_HOME una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <source>Made from facts that were written down when the files were saved. A fingerprint shows that nothing has been changed by accident; it is not a signature.</source>
        <translation>Hecho a partir de datos anotados cuando se guardaron los archivos. Una huella muestra que nada cambió por accidente; no es una firma.</translation>
    </message>
    <message>
        <source>No row has a US phone number in the column “{0}”. Choose the column that holds the numbers.</source>
        <translation>Ninguna fila tiene un teléfono de EE. UU. en la columna «{0}». Elija la columna que contiene los números.</translation>
    </message>
    <message>
        <source>No safe connection to AWS: its certificate is not trusted here. Check the clock; behind a company proxy set AWS_CA_BUNDLE.</source>
        <translation>No hay conexión segura con AWS: aquí no se confía en su certificado. Compruebe el reloj; tras un proxy de empresa, defina AWS_CA_BUNDLE.</translation>
    </message>
    <message>
        <source>Not covered: {0}. Numbers deactivated then are not found.</source>
        <translation>Sin cubrir: {0}. Los números dados de baja entonces no se encuentran.</translation>
    </message>
    <message>
        <source>Reports can&apos;t be kept in {0}: {1}. Put that right</source>
        <translation>Los informes no pueden guardarse en {0}: {1}. Corríjalo</translation>
    </message>
    <message>
        <source>Saving failed half-way, and what it would have replaced can&apos;t be put back: it is kept as {0} in {1}. Give it its name again, then save somewhere else.</source>
        <translation>El guardado falló a medias y no puede reponerse lo que iba a reemplazar: se conserva como {0} en {1}. Devuélvale su nombre y guarde en otro sitio.</translation>
    </message>
    <message>
        <source>That is not the password of {0}. Type it again.</source>
        <translation>Esa no es la contraseña de {0}. Escríbala otra vez.</translation>
    </message>
    <message>
        <source>The certificate is as it was made: its fingerprint holds.</source>
        <translation>El certificado está como se hizo: su huella coincide.</translation>
    </message>
    <message>
        <source>The certificate was changed after it was made: its fingerprint differs.</source>
        <translation>El certificado se cambió después de hacerse: su huella es otra.</translation>
    </message>
    <message>
        <source>The connection to AWS broke off. Check it and try again.</source>
        <translation>La conexión con AWS se cortó. Compruébela e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>The dates in “{0}” don&apos;t show whether the month or the day comes first. Choose which, so that nobody is kept by mistake.</source>
        <translation>Las fechas de «{0}» no muestran si va primero el mes o el día. Elíjalo, para que nadie se conserve por error.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved to {0}. Make room, or save to another disk.</source>
        <translation>El disco está lleno: no se guardó nada en {0}. Haga sitio o guarde en otro disco.</translation>
    </message>
    <message>
        <source>The first row of {0} doesn&apos;t end within {1} KB: perhaps a quotation mark in it is never closed. Mend it, or read the file with quotation marks as ordinary characters.</source>
        <translation>La primera fila de {0} no termina en {1} KB: quizá unas comillas no se cierran nunca. Corríjalo o lea el archivo con las comillas como caracteres corrientes.</translation>
    </message>
    <message>
        <source>The folder {0} isn&apos;t there. Choose another one.</source>
        <translation>La carpeta {0} no existe. Elija otra.</translation>
    </message>
    <message>
        <source>The history in {0} can&apos;t be used: {1}. Put that right and try again.</source>
        <translation>El historial de {0} no puede usarse: {1}. Corríjalo e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>The history in {0} was written by a newer Deact. Install that, or set DEACT_HOME to another folder.</source>
        <translation>El historial de {0} lo escribió un Deact más nuevo. Instálelo o ponga otra carpeta en DEACT_HOME.</translation>
    </message>
    <message>
        <source>The history was damaged and had no backup: a new one begins. {0}</source>
        <translation>El historial estaba dañado y no tenía copia: empieza uno nuevo. {0}</translation>
    </message>
    <message>
        <source>The history was damaged: the backup of {0} has taken its place, and scrubs since then are missing from it. {1}</source>
        <translation>El historial estaba dañado: lo reemplaza la copia del {0}, y faltan las depuraciones posteriores. {1}</translation>
    </message>
    <message>
        <source>The proxy that this computer is set to use does not answer. Check HTTPS_PROXY.</source>
        <translation>El proxy configurado en este equipo no responde. Compruebe HTTPS_PROXY.</translation>
    </message>
    <message>
        <source>The quotation mark in {0} is never closed, so what follows can&apos;t be told apart. Mend it in the file, or read the file with quotation marks as ordinary characters and look whether the preview is right.</source>
        <translation>Las comillas de {0} no se cierran nunca, así que lo que sigue no puede distinguirse. Corríjalo en el archivo, o léalo con las comillas como caracteres corrientes y mire si la vista previa es correcta.</translation>
    </message>
    <message>
        <source>The report of {0} ({1}) is no longer what it was: its checksum differs. Get it again.</source>
        <translation>El informe del {0} ({1}) ya no es el que era: su suma de comprobación es otra. Descárguelo otra vez.</translation>
    </message>
    <message>
        <source>The report of {0} can&apos;t be read: {1}. Get it again.</source>
        <translation>El informe del {0} no puede leerse: {1}. Descárguelo otra vez.</translation>
    </message>
    <message>
        <source>The report of {0} did not arrive whole. Try again.</source>
        <translation>El informe del {0} no llegó entero. Inténtelo otra vez.</translation>
    </message>
    <message>
        <source>The report of {0} is no longer what was fetched: its checksum differs. Check the archive, then export it again.</source>
        <translation>El informe del {0} ya no es el que se descargó: su suma de comprobación es otra. Compruebe el archivo de informes y expórtelo otra vez.</translation>
    </message>
    <message>
        <source>The report of {0} is not what its record says. Get it again.</source>
        <translation>El informe del {0} no es lo que dice su registro. Descárguelo otra vez.</translation>
    </message>
    <message>
        <source>The row in {0} goes on for more than {1} MB. Check that this is a contact list with a row on each line.</source>
        <translation>La fila de {0} sigue durante más de {1} MB. Compruebe que es una lista de contactos con una fila por línea.</translation>
    </message>
    <message>
        <source>The row in {0} holds lines between quotation marks that look like rows of their own; they are kept as a part of it. If a quotation mark is there by mistake, mend it in the file, or read the file with quotation marks as ordinary characters.</source>
        <translation>La fila de {0} contiene entre comillas líneas que parecen filas propias; se conservan como parte de ella. Si unas comillas sobran, corríjalo en el archivo o léalo con las comillas como caracteres corrientes.</translation>
    </message>
    <message>
        <source>The sample can&apos;t be written to {0}: {1}.</source>
        <translation>La muestra no puede escribirse en {0}: {1}.</translation>
    </message>
    <message>
        <source>The sheet has more than {0} filled cells, more than are read here. Split it, or save it as CSV and open that.</source>
        <translation>La hoja tiene más de {0} celdas llenas, más de las que se leen aquí. Divídala, o guárdela como CSV y abra ese archivo.</translation>
    </message>
    <message>
        <source>The sheet “{0}” holds nothing from its header on. Choose another one, or another row as its header.</source>
        <translation>La hoja «{0}» no contiene nada a partir de su encabezado. Elija otra, u otra fila como encabezado.</translation>
    </message>
    <message>
        <source>The workbook is damaged, not complete, or written in a way that is not understood here. Open it in the program it comes from, save it as an Excel workbook (.xlsx) and choose that one.</source>
        <translation>El libro está dañado, incompleto o escrito de un modo que aquí no se entiende. Ábralo en el programa del que viene, guárdelo como libro de Excel (.xlsx) y elija ese.</translation>
    </message>
    <message>
        <source>The workbook is written in a way that is not understood here. Open it in Excel, save it as a new workbook and choose that one.</source>
        <translation>El libro está escrito de un modo que aquí no se entiende. Ábralo en Excel, guárdelo como libro nuevo y elija ese.</translation>
    </message>
    <message>
        <source>There are no reports in {0}. Choose what Deact has exported.</source>
        <translation>No hay informes en {0}. Elija lo que Deact exportó.</translation>
    </message>
    <message>
        <source>There is no AWS region {0}. Choose another one; if AWS_ENDPOINT_URL is set, check that, too.</source>
        <translation>No existe la región de AWS {0}. Elija otra; si AWS_ENDPOINT_URL está definida, compruébela también.</translation>
    </message>
    <message>
        <source>There is no room left for reports in {0}. Free some space</source>
        <translation>No queda sitio para informes en {0}. Libere espacio</translation>
    </message>
    <message>
        <source>There is not enough room in {0}: the files need {1}, and {2} are free. Make room, or save to another disk.</source>
        <translation>No hay sitio suficiente en {0}: los archivos necesitan {1} y hay {2} libres. Haga sitio o guarde en otro disco.</translation>
    </message>
    <message>
        <source>This certificate was made by a newer Deact. Verify it with that.</source>
        <translation>Este certificado lo hizo un Deact más nuevo. Verifíquelo con ese.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong, so AWS refuses to answer. Set date and time, and try again.</source>
        <translation>El reloj de este equipo está mal, y por eso AWS no responde. Ponga la fecha y la hora e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>This is no certificate of Deact. Choose the JSON file that was saved with it.</source>
        <translation>Esto no es un certificado de Deact. Elija el archivo JSON que se guardó con él.</translation>
    </message>
    <message>
        <source>This is no deactivation report: it holds no US phone numbers. It starts with {0}.</source>
        <translation>Esto no es un informe de bajas: no contiene teléfonos de EE. UU. Empieza por {0}.</translation>
    </message>
    <message>
        <source>This is not a text file. Choose a contact list saved as CSV or as an Excel workbook.</source>
        <translation>Esto no es un archivo de texto. Elija una lista de contactos guardada como CSV o como libro de Excel.</translation>
    </message>
    <message>
        <source>This is {0}, not a contact list. Open it in the program it comes from, save it as CSV or as an Excel workbook (.xlsx) and open that here.</source>
        <translation>Esto es {0}, no una lista de contactos. Ábralo en el programa del que viene, guárdelo como CSV o como libro de Excel (.xlsx) y abra ese aquí.</translation>
    </message>
    <message>
        <source>This looks like a contact list: it holds e-mail addresses. Choose a deactivation report.</source>
        <translation>Esto parece una lista de contactos: contiene direcciones de correo. Elija un informe de bajas.</translation>
    </message>
    <message>
        <source>Two different files are reports of {0}: {1} and {2}. Move one of them out of {3}.</source>
        <translation>Dos archivos distintos son informes del {0}: {1} y {2}. Saque uno de ellos de {3}.</translation>
    </message>
    <message>
        <source>What only removed rows hold also stands in {0}: there it is left as it is. Look through it in Excel before you pass the scrubbed workbook on.</source>
        <translation>Lo que solo contienen las filas quitadas está también en {0}: allí se deja como está. Revíselo en Excel antes de pasar a otros el libro depurado.</translation>
    </message>
    <message>
        <source>What stands in row {0}, column {1} has no room in an Excel workbook. Save the list as CSV, and scrub that.</source>
        <translation>Lo que hay en la fila {0}, columna {1} no cabe en un libro de Excel. Guarde la lista como CSV y depure esa.</translation>
    </message>
    <message>
        <source>What was written can&apos;t be found on the disk. Save to another disk.</source>
        <translation>Lo que se escribió no se encuentra en el disco. Guarde en otro disco.</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un documento PDF</translation>
    </message>
    <message>
        <source>a chart</source>
        <translation>un gráfico</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>un comentario</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>un archivo comprimido</translation>
    </message>
    <message>
        <source>a data connection</source>
        <translation>una conexión de datos</translation>
    </message>
    <message>
        <source>a defined name</source>
        <translation>un nombre definido</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>una carpeta</translation>
    </message>
    <message>
        <source>a part of it has a name that leads elsewhere</source>
        <translation>una parte suya tiene un nombre que lleva a otro sitio</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>una imagen</translation>
    </message>
    <message>
        <source>AWS does not know the sign-in page of this profile, or not in that region. Ask your AWS administrator for the right sso_start_url and sso_region.</source>
        <translation>AWS no conoce la página de inicio de sesión de este perfil, o no en esa región. Pida a su administrador de AWS los sso_start_url y sso_region correctos.</translation>
    </message>
    <message>
        <source>AWS does not let {who} take on its role: the role does not exist, or it is not open to you. Ask your AWS administrator.</source>
        <translation>AWS no deja que {who} asuma su rol: el rol no existe o no está abierto a usted. Pregunte a su administrador de AWS.</translation>
    </message>
    <message>
        <source>AWS does not serve the account of {who}: it is suspended, closed, or not signed up for S3. Please ask your AWS administrator.</source>
        <translation>AWS no atiende la cuenta de {who}: está suspendida, cerrada o no dada de alta en S3. Pregunte a su administrador de AWS.</translation>
    </message>
    <message>
        <source>AWS is not set up on this computer. Ask your AWS administrator for a profile (aws configure makes one); reports can come from a folder, too.</source>
        <translation>AWS no está configurado en este equipo. Pida un perfil a su administrador de AWS (aws configure crea uno); los informes también pueden venir de una carpeta.</translation>
    </message>
    <message>
        <source>AWS publishes no reports in the region {region}: there is no bucket {bucket}. Choose one that has them: {regions}.</source>
        <translation>AWS no publica informes en la región {region}: no existe el bucket {bucket}. Elija una que los tenga: {regions}.</translation>
    </message>
    <message>
        <source>AWS refuses {wanted} to {who}. It lacks the permission {permission} on the bucket {bucket}: send your AWS administrator the details, which hold the policy that allows it.</source>
        <translation>AWS niega {wanted} a {who}. Le falta el permiso {permission} en el bucket {bucket}: envíe a su administrador de AWS los detalles, que contienen la política que lo permite.</translation>
    </message>
    <message>
        <source>No AWS credentials were found for {who}. Choose another profile, or have your AWS administrator complete it.</source>
        <translation>No se encontraron credenciales de AWS para {who}. Elija otro perfil o pida a su administrador de AWS que lo complete.</translation>
    </message>
    <message>
        <source>The AWS profile {0} asks for an MFA code, and nobody can be asked here. Choose another profile.</source>
        <translation>El perfil de AWS {0} pide un código MFA y aquí no puede preguntarse a nadie. Elija otro perfil.</translation>
    </message>
    <message>
        <source>The code was not confirmed in time. Sign in again to get a new one.</source>
        <translation>El código no se confirmó a tiempo. Inicie sesión otra vez para obtener uno nuevo.</translation>
    </message>
    <message>
        <source>The program that gets the credentials of {who} failed. The details tell what it said; it may want you to sign in somewhere first.</source>
        <translation>Falló el programa que obtiene las credenciales de {who}. Los detalles cuentan lo que dijo; quizá quiera que antes inicie sesión en algún sitio.</translation>
    </message>
    <message>
        <source>The secret key of {who} does not belong to the access key. Have your AWS administrator enter both anew (aws configure).</source>
        <translation>La clave secreta de {who} no corresponde a la clave de acceso. Pida a su administrador de AWS que introduzca ambas de nuevo (aws configure).</translation>
    </message>
    <message>
        <source>The sign-in can&apos;t be kept in {0}: {1}. Put that right, then sign in again.</source>
        <translation>La sesión no puede guardarse en {0}: {1}. Corríjalo e inicie sesión otra vez.</translation>
    </message>
    <message>
        <source>The sign-in of {who} has run out. Sign in again the way you got it, then try again.</source>
        <translation>La sesión de {who} ha caducado. Inicie sesión como la obtuvo e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>The sign-in of {who} has run out. Sign in again to go on.</source>
        <translation>La sesión de {who} ha caducado. Inicie sesión otra vez para seguir.</translation>
    </message>
    <message>
        <source>The sign-in of {who} with MFA has run out. Try again: you are asked for a new code.</source>
        <translation>La sesión de {who} con MFA ha caducado. Inténtelo otra vez: se le pedirá un código nuevo.</translation>
    </message>
    <message>
        <source>The sign-in was declined on the web page. Sign in again if that was a mistake.</source>
        <translation>El inicio de sesión se rechazó en la página web. Inicie sesión otra vez si fue un error.</translation>
    </message>
    <message>
        <source>This AWS profile has no single sign-on. Choose another profile.</source>
        <translation>Este perfil de AWS no tiene inicio de sesión único. Elija otro perfil.</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>un vínculo</translation>
    </message>
    <message>
        <source>a rule, a link or the header of a sheet</source>
        <translation>una regla, un vínculo o el encabezado de una hoja</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>una tabla</translation>
    </message>
    <message>
        <source>a text box</source>
        <translation>un cuadro de texto</translation>
    </message>
    <message>
        <source>a web page under the name of a workbook</source>
        <translation>una página web con nombre de libro</translation>
    </message>
    <message>
        <source>a workbook of Excel 4 or older, which is not read here</source>
        <translation>un libro de Excel 4 o anterior, que aquí no se lee</translation>
    </message>
    <message>
        <source>an XML file under the name of a workbook</source>
        <translation>un archivo XML con nombre de libro</translation>
    </message>
    <message>
        <source>an unnamed user</source>
        <translation>un usuario sin nombre</translation>
    </message>
    <message>
        <source>another part of the workbook</source>
        <translation>otra parte del libro</translation>
    </message>
    <message>
        <source>another sheet</source>
        <translation>otra hoja</translation>
    </message>
    <message>
        <source>line {0} of {1} (byte {2})</source>
        <translation>la línea {0} de {1} (byte {2})</translation>
    </message>
    <message>
        <source>the AWS profile {0}</source>
        <translation>el perfil de AWS {0}</translation>
    </message>
    <message>
        <source>the default AWS set-up</source>
        <translation>la configuración predeterminada de AWS</translation>
    </message>
    <message>
        <source>the list of reports</source>
        <translation>la lista de informes</translation>
    </message>
    <message>
        <source>the list that was scrubbed</source>
        <translation>la lista que se depuró</translation>
    </message>
    <message>
        <source>the name of a sheet</source>
        <translation>el nombre de una hoja</translation>
    </message>
    <message>
        <source>the part {0}</source>
        <translation>la parte {0}</translation>
    </message>
    <message>
        <source>the report</source>
        <translation>el informe</translation>
    </message>
    <message>
        <source>the report of {0}</source>
        <translation>el informe del {0}</translation>
    </message>
    <message>
        <source>the report of {0} that the list was compared with</source>
        <translation>el informe del {0} con el que se comparó la lista</translation>
    </message>
    <message>
        <source>the reports</source>
        <translation>los informes</translation>
    </message>
    <message>
        <source>the rows that were kept</source>
        <translation>las filas que se conservaron</translation>
    </message>
    <message>
        <source>the rows that were removed</source>
        <translation>las filas que se quitaron</translation>
    </message>
    <message>
        <source>the sample: made up</source>
        <translation>la muestra: inventada</translation>
    </message>
    <message>
        <source>the workbook&apos;s properties</source>
        <translation>las propiedades del libro</translation>
    </message>
    <message>
        <source>{0} can&apos;t be opened. If another program has it open, close it there, or ask whoever manages this computer for the right to read it.</source>
        <translation>{0} no puede abrirse. Si otro programa lo tiene abierto, ciérrelo allí, o pida permiso de lectura a quien administra este equipo.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read: {1}. Choose another one.</source>
        <translation>{0} no puede leerse: {1}. Elija otro.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read: {1}. Choose another.</source>
        <translation>{0} no puede leerse: {1}. Elija otro.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read: {1}. Open it in Excel, save it as a new workbook and choose that one.</source>
        <translation>{0} no puede leerse: {1}. Ábralo en Excel, guárdelo como libro nuevo y elija ese.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be used: a file or a program that it names is missing or gives something else. Ask whoever set it up for you.</source>
        <translation>{0} no puede usarse: falta un archivo o programa que nombra, o da otra cosa. Pregunte a quien se lo preparó.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be written to {1}. If it is open in another program, close it there, or save somewhere else.</source>
        <translation>{0} no puede escribirse en {1}. Si está abierto en otro programa, ciérrelo allí, o guarde en otro sitio.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be written to {1}: {2}. Choose another place.</source>
        <translation>{0} no puede escribirse en {1}: {2}. Elija otro sitio.</translation>
    </message>
    <message>
        <source>{0} ends in the middle of a character. Export it again.</source>
        <translation>{0} termina en medio de un carácter. Expórtelo otra vez.</translation>
    </message>
    <message>
        <source>{0} has changed since it was opened. Open it again to go on with what it holds.</source>
        <translation>{0} ha cambiado desde que se abrió. Ábralo otra vez para seguir con lo que contiene.</translation>
    </message>
    <message>
        <source>{0} has more than {1} MB, more than is read here of this format. Open it in Excel, save it as CSV and choose that one.</source>
        <translation>{0} tiene más de {1} MB, más de lo que se lee aquí de este formato. Ábralo en Excel, guárdelo como CSV y elija ese.</translation>
    </message>
    <message>
        <source>{0} has no sheet “{1}”. Choose another.</source>
        <translation>{0} no tiene la hoja «{1}». Elija otra.</translation>
    </message>
    <message>
        <source>{0} is a folder. Choose a contact list in it.</source>
        <translation>{0} es una carpeta. Elija en ella una lista de contactos.</translation>
    </message>
    <message>
        <source>{0} is a folder. Choose another name.</source>
        <translation>{0} es una carpeta. Elija otro nombre.</translation>
    </message>
    <message>
        <source>{0} is a text file under the name of a workbook. Give it a name that ends in .csv and choose that one.</source>
        <translation>{0} es un archivo de texto con nombre de libro. Dele un nombre que termine en .csv y elija ese.</translation>
    </message>
    <message>
        <source>{0} is empty. Choose the file that holds the contacts.</source>
        <translation>{0} está vacío. Elija el archivo que contiene los contactos.</translation>
    </message>
    <message>
        <source>{0} is empty. Choose the workbook that holds the contacts.</source>
        <translation>{0} está vacío. Elija el libro que contiene los contactos.</translation>
    </message>
    <message>
        <source>{0} is no workbook that can be read here. Open it in Excel, save it as an Excel workbook (.xlsx) and choose that one.</source>
        <translation>{0} no es un libro que pueda leerse aquí. Ábralo en Excel, guárdelo como libro de Excel (.xlsx) y elija ese.</translation>
    </message>
    <message>
        <source>{0} is no workbook, or one of Excel 95 or older, which is not read here. Open it in Excel, save it as an Excel workbook (.xlsx) and choose that one.</source>
        <translation>{0} no es un libro, o es de Excel 95 o anterior, que aquí no se lee. Ábralo en Excel, guárdelo como libro de Excel (.xlsx) y elija ese.</translation>
    </message>
    <message>
        <source>{0} is no workbook. Choose the file with the contacts.</source>
        <translation>{0} no es un libro. Elija el archivo con los contactos.</translation>
    </message>
    <message>
        <source>{0} is protected by a password in a way that Excel 2003 and older did it. Open it in Excel, save it as an Excel workbook (.xlsx) and choose that one.</source>
        <translation>{0} está protegido con contraseña al modo de Excel 2003 y anteriores. Ábralo en Excel, guárdelo como libro de Excel (.xlsx) y elija ese.</translation>
    </message>
    <message>
        <source>{0} is protected by a password in a way that is not read here. Open it in LibreOffice, save it without a password and choose that one.</source>
        <translation>{0} está protegido con contraseña de un modo que aquí no se lee. Ábralo en LibreOffice, guárdelo sin contraseña y elija ese.</translation>
    </message>
    <message>
        <source>{0} is protected by a password, which what is saved here would not be. Save it in Excel without the password and scrub that.</source>
        <translation>{0} está protegido con contraseña, y lo que se guarda aquí no lo estaría. Guárdelo en Excel sin la contraseña y depure ese.</translation>
    </message>
    <message>
        <source>{0} is protected by a password. Type it to open the list.</source>
        <translation>{0} está protegido con contraseña. Escríbala para abrir la lista.</translation>
    </message>
    <message>
        <source>{0} is signed, and a signature ends with any change. Save it in Excel without the signature and scrub that.</source>
        <translation>{0} está firmado, y cualquier cambio anula la firma. Guárdelo en Excel sin la firma y depure ese.</translation>
    </message>
    <message>
        <source>{0} is the list itself, which stays as it is. Choose another name.</source>
        <translation>{0} es la propia lista, que queda como está. Elija otro nombre.</translation>
    </message>
    <message>
        <source>{0} is there already. Choose another folder for the sample.</source>
        <translation>{0} ya existe. Elija otra carpeta para la muestra.</translation>
    </message>
    <message>
        <source>{0} is there already. Choose another name, or replace it.</source>
        <translation>{0} ya existe. Elija otro nombre o reemplácelo.</translation>
    </message>
    <message>
        <source>{0} is {1}. Open it in Excel, save it as an Excel workbook (.xlsx) and choose that one.</source>
        <translation>{0} es {1}. Ábralo en Excel, guárdelo como libro de Excel (.xlsx) y elija ese.</translation>
    </message>
    <message>
        <source>{0} isn&apos;t there any more. Choose it again.</source>
        <translation>{0} ya no está. Elíjalo otra vez.</translation>
    </message>
    <message>
        <source>{0} no longer what was fetched ({1}): the checksum differs. It is not used, but set aside in {2}. Get {3} again.</source>
        <translation>{0} ya no lo que se descargó ({1}): la suma de comprobación es otra. No se usa, sino que se apartó en {2}. Descargue {3} otra vez.</translation>
    </message>
    <message>
        <source>{0} was changed while it was read. Try again.</source>
        <translation>{0} cambió mientras se leía. Inténtelo otra vez.</translation>
    </message>
    <message>
        <source>{wanted} did not arrive whole. Try again.</source>
        <translation>{wanted} no llegó entero. Inténtelo otra vez.</translation>
    </message>
    <message>
        <source>{who} does not exist. Choose another profile; if AWS_PROFILE is set, check it.</source>
        <translation>{who} no existe. Elija otro perfil; si AWS_PROFILE está definida, compruébela.</translation>
    </message>
    <message>
        <source>{who} has a mistake in it. Check the files config and credentials in the folder .aws of your home folder.</source>
        <translation>{who} contiene un error. Compruebe los archivos config y credentials de la carpeta .aws de su carpeta personal.</translation>
    </message>
    <message>
        <source>{who} has no region. Choose one.</source>
        <translation>{who} no tiene región. Elija una.</translation>
    </message>
    <message>
        <source>{who} is not complete: it has an access key without a secret key, or a role without a source_profile. Have your AWS administrator complete it.</source>
        <translation>{who} no está completo: tiene una clave de acceso sin clave secreta, o un rol sin source_profile. Pida a su administrador de AWS que lo complete.</translation>
    </message>
    <message>
        <source>{who} needs you to sign in first. Run aws login in a terminal, then try again.</source>
        <translation>{who} necesita que inicie sesión primero. Ejecute aws login en un terminal e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>{who} needs you to sign in first. Sign in to go on.</source>
        <translation>{who} necesita que inicie sesión primero. Inicie sesión para seguir.</translation>
    </message>
    <message>
        <source>{who} uses a kind of sign-in that Deact does not have here. Choose another profile.</source>
        <translation>{who} usa un tipo de inicio de sesión que Deact no tiene aquí. Elija otro perfil.</translation>
    </message>
</context>
<context>
    <name>SheetBox</name>
    <message>
        <source>Shee&amp;t</source>
        <translation>&amp;Hoja</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in to AWS</source>
        <translation>Iniciar sesión en AWS</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Dirección de la página</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>&amp;Abrir la página</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>&amp;Copiar la dirección</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Esperando</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Asking AWS for a code…</source>
        <translation>Pidiendo un código a AWS…</translation>
    </message>
    <message>
        <source>A page of your company has opened in the browser. Sign in there, and confirm that it shows this code:</source>
        <translation>Se abrió en el navegador una página de su empresa. Inicie sesión allí y confirme que muestra este código:</translation>
    </message>
    <message>
        <source>Waiting for you; the code is good for {minutes} minutes. What you asked for goes on by itself.</source>
        <translation>Esperándole; el código vale {minutes} minutos. Lo que pidió sigue solo.</translation>
    </message>
    <message>
        <source>Open this page in a browser, sign in there, and type this code:</source>
        <translation>Abra esta página en un navegador, inicie sesión allí y escriba este código:</translation>
    </message>
</context>
<context>
    <name>SourceBox</name>
    <message>
        <source>&amp;AWS</source>
        <translation>A&amp;WS</translation>
    </message>
    <message>
        <source>The reports that AWS keeps for 90 days</source>
        <translation>Los informes que AWS guarda 90 días</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>Car&amp;peta</translation>
    </message>
    <message>
        <source>Reports that somebody got for you</source>
        <translation>Informes que alguien descargó para usted</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Made up, to try everything</source>
        <translation>Inventados, para probarlo todo</translation>
    </message>
    <message>
        <source>A week of made-up reports: try everything without AWS.</source>
        <translation>Una semana de informes inventados: pruebe todo sin AWS.</translation>
    </message>
    <message>
        <source>Choose a folder with deactivation reports. A date in a file&apos;s name says which day it belongs to, as in 2026-11-22-deact-report.csv.</source>
        <translation>Elija una carpeta con informes de bajas. La fecha en el nombre de un archivo dice a qué día pertenece, como en 2026-11-22-deact-report.csv.</translation>
    </message>
    <message>
        <source>Choose the AWS profile that your administrator set up for you; leave the region as it is unless told otherwise. The reports of the last 90 days appear here, and nothing is downloaded before you say which.</source>
        <translation>Elija el perfil de AWS que su administrador le preparó; deje la región como está salvo que le indiquen otra. Aquí aparecen los informes de los últimos 90 días, y no se descarga nada antes de que diga cuáles.</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>To be chosen in the window</source>
        <translation>Se elige en la ventana</translation>
    </message>
    <message>
        <source>AWS</source>
        <translation>AWS</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Una carpeta</translation>
    </message>
    <message>
        <source>Folder with reports</source>
        <translation>Carpeta con informes</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>ninguna elegida</translation>
    </message>
    <message>
        <source>&amp;Keep reports current</source>
        <translation>Informes siempre al &amp;día</translation>
    </message>
    <message>
        <source>At each start, get every report that AWS has and this computer has not. AWS charges about a hundredth of a cent for each.</source>
        <translation>En cada inicio, descargar todo informe que AWS tiene y este equipo no. AWS cobra cerca de una centésima de centavo por cada uno.</translation>
    </message>
    <message>
        <source>&amp;Reports come from</source>
        <translation>Los &amp;informes vienen de</translation>
    </message>
    <message>
        <source>AWS &amp;profile</source>
        <translation>Per&amp;fil de AWS</translation>
    </message>
    <message>
        <source>AWS re&amp;gion</source>
        <translation>&amp;Región de AWS</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>Environment / default chain</source>
        <translation>Entorno / cadena predeterminada</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Ready to save</source>
        <translation>Lista para guardar</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
    <message>
        <source>Needs its password</source>
        <translation>Necesita su contraseña</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>Aún no hay lista</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparando</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Sin comparar</translation>
    </message>
    <message>
        <source>Only its values can be saved</source>
        <translation>Solo pueden guardarse sus valores</translation>
    </message>
    <message>
        <source>Changed since it was saved</source>
        <translation>Cambiada desde que se guardó</translation>
    </message>
    <message>
        <source>{what}: {percent} %</source>
        <translation>{what}: {percent} %</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Guardada como {name}</translation>
    </message>
    <message>
        <source>Needs its phone column</source>
        <translation>Necesita su columna de teléfono</translation>
    </message>
    <message>
        <source>Needs the order of its dates</source>
        <translation>Necesita el orden de sus fechas</translation>
    </message>
    <message>
        <source>Waits for reports</source>
        <translation>Espera los informes</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Esperando…</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Reports here…</source>
        <translation>Informes en este equipo…</translation>
    </message>
</context>
<context>
    <name>UndatedDialog</name>
    <message>
        <source>Dates of reports</source>
        <translation>Fechas de los informes</translation>
    </message>
    <message>
        <source>On which day was each of these reports published? The day proposed is when the file was written: check it, for a wrong day makes a wrong proof.</source>
        <translation>¿Qué día se publicó cada uno de estos informes? Se propone el día en que se escribió el archivo: compruébelo, porque un día equivocado da una prueba equivocada.</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>omitir</translation>
    </message>
    <message>
        <source>Date of {file}</source>
        <translation>Fecha de {file}</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;All rows</source>
        <translation>&amp;Todas las filas</translation>
    </message>
    <message>
        <source>&amp;Deactivated</source>
        <translation>&amp;Dadas de baja</translation>
    </message>
    <message>
        <source>&amp;Kept by consent</source>
        <translation>Por &amp;consentimiento</translation>
    </message>
    <message>
        <source>&amp;Unreadable</source>
        <translation>&amp;Ilegibles</translation>
    </message>
    <message>
        <source>&amp;Overruled by you</source>
        <translation>Decididas por &amp;usted</translation>
    </message>
    <message>
        <source>&amp;Next list</source>
        <translation>Lista si&amp;guiente</translation>
    </message>
    <message>
        <source>Same as &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Standard columns</source>
        <translation>Columnas &amp;normales</translation>
    </message>
    <message>
        <source>Pre&amp;vious list</source>
        <translation>Lista ante&amp;rior</translation>
    </message>
    <message>
        <source>Columns as wide and in the order as at first</source>
        <translation>Columnas con el ancho y el orden del principio</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>&amp;Aspecto</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Close {name}?</source>
        <translation>¿Cerrar {name}?</translation>
    </message>
    <message>
        <source>Close Deact?</source>
        <translation>¿Cerrar Deact?</translation>
    </message>
</context>
<context>
    <name>_Badge</name>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>por hacer</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>Step {number}: {state}</source>
        <translation>Paso {number}: {state}</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>New list</source>
        <translation>Lista nueva</translation>
    </message>
</context>
</TS>
