"""The site's own contacts: branch, police station, mediation room.

They lie in `contacts.yaml` of the instructor's folder and win over the shipped ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError
from laonian_app.lessons.authoring.saving import write_beside
from laonian_app.lessons.beside import CONTACTS, read_beside
from laonian_app.lessons.model import Contact

_HEAD = "# 本地的联系人。课文里写 {{热线：名称}}，就会换成这里的号码。\n"


class ContactsNotSaved(LaonianError):
    """The list could not be written; the old one is whole."""

    message = QT_TRANSLATE_NOOP("Errors", "The contacts could not be saved. The old ones are safe.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Make room on the disk, then save again.")


def own_contacts(folder: Path) -> tuple[Contact, ...]:
    """Return the contacts of the instructor's folder, in the order of the file."""
    return tuple(read_beside((folder, folder)).contacts.values())


def save_contacts(folder: Path, contacts: Sequence[Contact]) -> None:
    """Write the contacts of the instructor's folder; one without a name is left out.

    Raises:
        ContactsNotSaved: nothing was changed.
    """
    import yaml

    entries = [_entry(contact) for contact in contacts if contact.name.strip()]
    body = yaml.safe_dump(entries, allow_unicode=True, sort_keys=False) if entries else "[]\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_beside(folder / CONTACTS, (_HEAD + body).encode())
    except OSError as error:
        raise ContactsNotSaved(detail=str(error)) from error


def _entry(contact: Contact) -> dict[str, str]:
    entry = {"name": contact.name.strip(), "number": contact.number.strip()}
    if contact.purpose:
        entry["for"] = contact.purpose.strip()
    if contact.checked_on is not None:
        entry["checked_on"] = contact.checked_on.isoformat()
    return entry
