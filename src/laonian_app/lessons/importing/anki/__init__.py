"""Cards of Anki: packages (.apkg) and exported text."""
