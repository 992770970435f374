"""Finds the turns of an interview or a transcript: paragraphs that begin with their speaker and a colon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefgen.intake import words
from briefgen.intake.names import Named
from briefgen.intake.quotations import clean_words
from briefgen.intake.scene import Speaker
from briefgen.intake.speakers import Utterance

FEWEST_TURNS = 3
_TURN = re.compile(r"^[*_]{0,2}([^\W\d_][\w .'’,()-]{0,60}?)[*_]{0,2}:[*_]{0,2}[ \n]+(?=\S)", re.MULTILINE)


def find_turns(text: str, named: Sequence[Named]) -> tuple[Utterance, ...]:
    """Return what is said in a transcript, the interviewer's questions left out; nothing for other texts."""
    labels = [match for match in _TURN.finditer(text) if _is_label(match[1])]
    counted = Counter(match[1] for match in labels)
    if len(labels) < FEWEST_TURNS or max(counted.values()) < 2:
        return ()
    turns = []
    ends = [match.start() for match in labels[1:]] + [len(text)]
    for match, end in zip(labels, ends, strict=True):
        spoken = clean_words(text[match.end() : end]).strip('“”"„«» ')
        if match[1].lower() not in words.INTERVIEWERS and spoken:
            speaker = _find_speaker(match[1], match.start(1), named)
            turns.append(Utterance(match.start(), spoken, "direct", speaker, f'label: "{match[1]}:"'))
    return tuple(turns)


def _is_label(text: str) -> bool:
    is_sentence = ". " in text and len(text.split()) > 2
    return text.lower() not in words.LABELS_OF_NOBODY and not is_sentence


def _find_speaker(label: str, start: int, named: Sequence[Named]) -> Speaker | None:
    if label.lower() in ("a", "answer"):
        guest = next((each for each in named if each.kind in ("person", "known") and each.title != "?"), None)
        return Speaker(guest.name, guest.kind) if guest else None
    inside = [each for each in named if start <= each.start < start + len(label)]
    for each in sorted(inside, key=lambda named: named.kind not in ("person", "known")):
        if each.kind in ("person", "known") or each.name != label:
            return Speaker(each.name, each.kind)
    shown = label.title() if label.isupper() and len(label) > 4 else label
    return Speaker(shown[0].upper() + shown[1:], "person")
