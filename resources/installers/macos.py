"""What the .app bundle tells macOS beyond its name and version."""

LISTS = (
    "public.comma-separated-values-text",
    "public.tab-separated-values-text",
    "org.openxmlformats.spreadsheetml.sheet",
    "org.openxmlformats.spreadsheetml.sheet.macroenabled",
    "com.microsoft.excel.xls",
    "org.oasis-open.opendocument.spreadsheet",
)
"""The kinds of files that Deact can open; it asks to be the first choice for none of them."""

INFO = {
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "Contact list",
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Alternate",
            "LSItemContentTypes": list(LISTS),
        }
    ],
    "LSApplicationCategoryType": "public.app-category.business",
    "NSHighResolutionCapable": True,
    "NSRequiresAquaSystemAppearance": False,  # or it would stay light in the dark
}
