"""Make the sample again: python resources/sample/make.py [FOLDER].

Nobody in it exists: the numbers are 555-01XX, which no carrier gives out, and mail to example.com
reaches no one.
"""

import csv
import io
import random
import sys
from datetime import date, timedelta
from pathlib import Path

CONTACTS = 260
DEACTIVATED = 44
OPTED_IN_AGAIN = 7
"""How many of the deactivated have agreed anew since."""
DAYS = [date(2026, 11, day) for day in range(16, 23)]
COLUMNS = "customer_id,first_name,last_name,email,mobile,city,state,opt_in_date,notes"

FIRST_NAMES = """
    Aaliyah Aisha Alan Amara Andre Ann Beatriz Ben Bianca Carlos Chloé Dana Darnell Diego Elena
    Emeka Erin Esther Fatima Frank Grace Hannah Hiro Imani Ines Isaac Jamal Jin José Joyce Kayla
    Kofi Lars Leila Liam Lucía Mabel Marcus Mei Miguel Mina Nadia Naomi Nils Noor Omar Owen Paula
    Priya Quinn Rachel Renée Rosa Sam Sana Sofía Tariq Tess Theo Uma Victor Wanda Wei Yara Zoë
"""
LAST_NAMES = """
    Abbott Adeyemi Alvarez Baker Banerjee Brooks Cano Chen Cole Dalton Diaz Eriksen Farouk Fischer
    Flores Garcia Grant Greene Haddad Hughes Ivanov Jackson Johnson Kaur Kim Lee Lindqvist Lopez
    Marsh Mendoza Moreau Muñoz Nguyen Novak Núñez O'Brien O'Neal Okafor Ortiz Park Patel Perry
    Ramos Reed Rossi Sato Silva Singh Sullivan Tanaka Torres Turner Vargas Vega Walker Wong Zhang
"""
PLACES = {
    206: ("Seattle", "WA"),
    212: ("New York", "NY"),
    213: ("Los Angeles", "CA"),
    214: ("Dallas", "TX"),
    215: ("Philadelphia", "PA"),
    303: ("Denver", "CO"),
    305: ("Miami", "FL"),
    312: ("Chicago", "IL"),
    313: ("Detroit", "MI"),
    404: ("Atlanta", "GA"),
    415: ("San Francisco", "CA"),
    503: ("Portland", "OR"),
    504: ("New Orleans", "LA"),
    512: ("Austin", "TX"),
    602: ("Phoenix", "AZ"),
    612: ("Minneapolis", "MN"),
    615: ("Nashville", "TN"),
    617: ("Boston", "MA"),
    702: ("Las Vegas", "NV"),
    808: ("Honolulu", "HI"),
}
"""Area code → where it is."""
SPELLINGS = {
    "({}) {}-{}": 30,
    "{}-{}-{}": 20,
    "{}{}{}": 12,
    "{}.{}.{}": 10,
    "+1 {}-{}-{}": 8,
    "1{}{}{}": 6,
    "+1{}{}{}": 6,
    "{} {} {}": 6,
    "+1 ({}) {}-{}": 4,
    "1-{}-{}-{}": 4,
    " ({}) {} {} ": 2,
    "{}-{}-{} ext. 4": 1,
}
"""Spelling → how often."""
UNREADABLE = {
    23: "call after 5",
    71: "206-555-012",
    104: "+44 20 7946 0958",
    150: "",
    188: "no phone, e-mail only",
    237: "2.06556E+09",
}
"""Row → what somebody typed in place of a US number."""
NOTES = {
    4: 'Goes by "Sunny"',
    17: "Moved from Tacoma, WA; still wants the newsletter",
    42: "Called twice.\r\nLeft a message both times.",
    77: "VIP, two accounts",
    133: "Size 10½, wide",
    201: 'Wrote: "text me, don\'t call"',
}


def main(folder: Path) -> None:
    """Write contacts.csv and reports/ into the folder."""
    chance = random.Random(20261122)
    numbers = [area * 10_000_000 + 5_550_100 + line for area in PLACES for line in range(100)]
    chance.shuffle(numbers)
    held, others = numbers[:CONTACTS], numbers[CONTACTS:]
    readable = [row for row in range(CONTACTS) if row not in UNREADABLE]
    deactivated = {row: chance.choice(DAYS) for row in chance.sample(readable, DEACTIVATED)}

    contacts = _contacts(chance, held, deactivated)
    (folder / "contacts.csv").write_bytes(contacts.encode("utf-8-sig"))
    (folder / "reports").mkdir(exist_ok=True)
    for day in DAYS:
        listed = {held[row] for row, of in deactivated.items() if of == day}
        listed.update(chance.sample(others, chance.randint(150, 380)))
        lines = "".join(f"1{number}\n" for number in sorted(listed))
        (folder / "reports" / f"{day}-deact-report.csv").write_bytes(lines.encode())


def _contacts(chance: random.Random, numbers: list[int], deactivated: dict[int, date]) -> str:
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(COLUMNS.split(","))
    opted_in_again = list(deactivated)[:OPTED_IN_AGAIN]
    customer = 10_400
    for row, number in enumerate(numbers):
        customer += chance.randint(1, 40)
        first, last = chance.choice(FIRST_NAMES.split()), chance.choice(LAST_NAMES.split())
        email = _email(chance, first, last)
        suffix = ", Jr." if chance.random() < 0.03 else ""
        mobile = UNREADABLE.get(row, _spell(chance, number))
        opted_in = _past_day(chance)
        if row in opted_in_again:
            opted_in = str(deactivated[row] + timedelta(days=1))
        person = (f"C-{customer}", first, last + suffix, email, mobile)
        rows.writerow((*person, *PLACES[number // 10_000_000], opted_in, NOTES.get(row, "")))
    return text.getvalue()


def _email(chance: random.Random, first: str, last: str) -> str:
    name = f"{first}.{last}".lower().replace("'", "")
    plain = name.translate(str.maketrans("áéëíóúñ", "aeeioun"))
    return f"{plain}{chance.randint(1, 99)}@example.{chance.choice(('com', 'org'))}"


def _spell(chance: random.Random, number: int) -> str:
    (spelling,) = chance.choices(list(SPELLINGS), list(SPELLINGS.values()))
    digits = str(number)
    return spelling.format(digits[:3], digits[3:6], digits[6:])


def _past_day(chance: random.Random) -> str:
    if chance.random() < 0.03:
        return ""
    return str(date(2023, 1, 9) + timedelta(days=chance.randint(0, 1390)))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
