"""Words that fields take, where only certain words will do."""

from __future__ import annotations

from typing import Literal

Kind = Literal["brief", "actor", "event", "quote", "source", "topic", "place", "page"]

BriefStatus = Literal["published", "draft", "embargoed", "withheld", "retracted"]
BriefType = Literal["brief", "roundup", "backgrounder", "fact-check", "notice"]
ActorKind = Literal["person", "organisation", "state", "group", "collective", "unnamed"]
EventType = Literal[
    "other",
    "speech",
    "statement",
    "press-conference",
    "interview",
    "meeting",
    "summit",
    "visit",
    "call",
    "vote",
    "decision",
    "agreement",
    "sanction",
    "attack",
    "election",
    "deadline",
    "document",
    "process",
]
EventStatus = Literal["confirmed", "announced", "predicted", "reported", "disputed", "cancelled"]
QuoteKind = Literal["direct", "partial", "reported", "written", "translated"]
WordingKind = Literal["variant", "translation", "back-translation"]
Verification = Literal["sourced", "disputed", "misattributed", "unsourced"]
Credibility = Literal["1", "2", "3", "4", "5", "6"]
"""How credible a statement is, in the Admiralty code: 1 confirmed … 5 improbable, 6 cannot be judged."""
Reliability = Literal["A", "B", "C", "D", "E", "F"]
"""How reliable a source is, in the Admiralty code: A completely … E unreliable, F cannot be judged."""
SourceType = Literal[
    "news",
    "wire",
    "transcript",
    "official-document",
    "press-release",
    "video",
    "audio",
    "social-post",
    "dataset",
    "interview",
    "book",
]
Stance = Literal[
    "supports",
    "opposes",
    "conditional",
    "defers",
    "neutral",
    "promised",
    "stalls",
    "ambiguous",
    "not-stated",
]
Change = Literal["restated", "softened", "hardened", "reversed"]
Likelihood = Literal[
    "almost no chance",
    "remote",
    "very unlikely",
    "highly improbable",
    "unlikely",
    "improbable",
    "roughly even chance",
    "roughly even odds",
    "likely",
    "probable",
    "very likely",
    "highly probable",
    "almost certain",
    "nearly certain",
]
"""The terms of ICD 203 (Office of the Director of National Intelligence, 2015), D.6.e."""
Confidence = Literal["low", "moderate", "high"]
CorrectionKind = Literal["correction", "clarification", "update", "editors-note", "retraction"]
