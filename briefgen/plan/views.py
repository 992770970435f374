"""Records → the views that templates read. Each view is made once and shared by all pages."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.config import Config
from briefgen.contexts.basics import Day, Link, Text
from briefgen.contexts.lines import (
    ActorThen,
    BriefLine,
    CorrectionView,
    EventLine,
    PositionView,
    QuoteView,
    RoleView,
    SourceView,
)
from briefgen.dates import Date
from briefgen.hrefs import is_web_address
from briefgen.languages import direction_of
from briefgen.model import CorrectionMade, Key, Site, StanceTaken, Statement, parse_key
from briefgen.plan.phrases import (
    CREDIBILITY,
    RELIABILITY,
    make_actor_card,
    make_badge,
    make_day,
    make_quote_card,
    proposition_anchor,
    shorten,
)
from briefgen.records import Actor, Kind, Role
from briefgen.roles import role_on
from briefgen.urls import record_url


class Views:
    """Makes views of one site's records."""

    def __init__(self, site: Site, config: Config) -> None:
        self.site = site
        self.config = config
        self._shown: dict[Kind, Mapping[str, object]] = {
            "actor": site.actors,
            "brief": site.briefs,
            "event": site.events,
            "source": site.sources,
            "topic": site.topics,
            "place": site.places,
            "page": site.pages,
            "quote": site.statements,
        }
        self._links: dict[tuple[Key, str], Link] = {}
        self._badges: dict[str, str] = {}
        self._actors: dict[tuple[str, str, str], ActorThen] = {}
        self._quotes: dict[str, QuoteView] = {}
        self._briefs: dict[str, BriefLine] = {}
        self._events: dict[str, EventLine] = {}
        self._sources: dict[str, SourceView] = {}
        self._positions: dict[tuple[str, int], PositionView] = {}
        self._latest = {
            (each.position.actor, each.position.proposition): (each.brief, each.index)
            for each in reversed(site.positions)
        }

    def foreign(self, lang: str) -> str:
        """Return a language tag where it is not the site's language, otherwise nothing."""
        return "" if not lang or lang.lower() == self.config.language.lower() else lang

    def day(self, date: Date) -> Day:
        """Return a date for readers."""
        return make_day(date)

    def text(self, text: str, lang: str = "") -> Text:
        """Return a text with its language and direction."""
        return Text(text=text, lang=self.foreign(lang), dir=direction_of(text, lang))

    def link(self, key: Key, label: str = "") -> Link:
        """Return a link to a record, by its own name unless a label is given."""
        if (key, label) not in self._links:
            self._links[key, label] = self._make_link(key, label)
        return self._links[key, label]

    def _make_link(self, key: Key, label: str) -> Link:
        card = ""
        if key.kind == "actor":
            card = self._card_of_actor(self.site.actors[key.slug]) if key.slug in self.site.actors else ""
        elif key.kind == "quote" and key.slug in self.site.statements:
            card = self._card_of_quote(key.slug)
        lang = "" if label else self.foreign(self._language(key))
        return Link(text=label or self.name(key), href=self.href(key), lang=lang, card=card)

    def name(self, key: Key) -> str:
        """Return what a record is called; its slug where it is not to be seen."""
        kind, slug = key
        if kind == "quote":
            return shorten(self.site.statements[slug].quote.text) if slug in self.site.statements else slug
        record = self._shown[kind].get(slug)
        return getattr(record, "name", "") or getattr(record, "title", "") or slug

    def _language(self, key: Key) -> str:
        kind, slug = key
        record = self._shown[kind].get(slug)
        return getattr(record.quote if isinstance(record, Statement) else record, "lang", "")

    def href(self, key: Key) -> str:
        """Return where a record is shown; empty where it is not."""
        kind, slug = key
        if slug not in self._shown[kind] or (kind == "source" and not self.config.outputs.sources):
            return ""
        if kind == "quote" and not self.config.outputs.quotes:
            briefs = self.site.statements[slug].briefs
            return f"{record_url('brief', briefs[0])}#quote-{slug}" if briefs else ""
        return record_url(kind, slug)

    def place(self, place: str) -> Link | None:
        """Return a place, or a text that names one."""
        if not place:
            return None
        return self.link(Key("place", place)) if place in self.site.places else Link(text=place)

    def role(self, role: Role | None) -> RoleView | None:
        """Return a role, if there is one."""
        return self.office(role) if role else None

    def office(self, role: Role) -> RoleView:
        """Return a role."""
        of = Link(text=self.name(Key("actor", role.of)), href=self.href(Key("actor", role.of)))
        return RoleView(title=role.title, of=of if role.of else None, is_acting=role.acting)

    def badge(self, slug: str) -> str:
        """Return the initials of an actor, or the code of a state."""
        if slug not in self._badges:
            actor = self.site.actors[slug]
            self._badges[slug] = make_badge(actor.name, actor.kind, actor.iso)
        return self._badges[slug]

    def actor_then(self, slug: str, on: Date, title: str = "") -> ActorThen:
        """Return an actor with the role held on a date."""
        key = (slug, on.text, title)
        if key not in self._actors:
            actor, href = self.site.actors[slug], self.href(Key("actor", slug))
            role = self.role(role_on(actor.roles, on, title))
            self._actors[key] = ActorThen(
                name=Link(text=actor.name, href=href, card=self._card_of_actor(actor, role)),
                kind=actor.kind,
                role=role,
                iso=actor.iso,
                badge=self.badge(slug),
            )
        return self._actors[key]

    def _card_of_actor(self, actor: Actor, role: RoleView | None = None) -> str:
        return make_actor_card(actor, role) if self.config.outputs.cards else ""

    def _card_of_quote(self, slug: str) -> str:
        return make_quote_card(self.quote(slug)) if self.config.outputs.cards else ""

    def quote(self, slug: str) -> QuoteView:
        """Return a quote."""
        if slug not in self._quotes:
            self._quotes[slug] = self._make_quote(slug)
        return self._quotes[slug]

    def _make_quote(self, slug: str) -> QuoteView:
        statement = self.site.statements[slug]
        quote = statement.quote
        original = quote.original
        return QuoteView(
            slug=slug,
            href=self.href(Key("quote", slug)),
            text=quote.text,
            speaker=self.actor_then(quote.speaker, statement.date, quote.as_),
            date=self.day(statement.date),
            kind=quote.kind,
            lang=self.foreign(quote.lang),
            dir=direction_of(quote.text, quote.lang),
            place=self.place(statement.place),
            event=self.link(Key("event", quote.event)) if quote.event in self.site.events else None,
            addressee=quote.addressee,
            original=self.text(original.text, original.lang) if original else None,
            translator=quote.translator,
            sources=self.sources(statement.sources),
            about=tuple(self.link(parse_key(target)) for target in quote.about),
            topics=tuple(self.link(Key("topic", topic)) for topic in quote.topics),
            verification=quote.verification,
            credibility=CREDIBILITY.get(quote.credibility or "", ""),
            brief=self.link(Key("brief", statement.briefs[0])) if statement.briefs else None,
        )

    def brief_line(self, slug: str) -> BriefLine:
        """Return a brief for a list."""
        if slug not in self._briefs:
            brief = self.site.briefs[slug]
            is_retracted = brief.status == "retracted"
            place = self.place(brief.place)
            self._briefs[slug] = BriefLine(
                title=brief.title,
                href=record_url("brief", slug),
                date=self.day(brief.date),
                type=brief.type,
                status=brief.status,
                summary="" if is_retracted else brief.summary,
                place=place.text if place and not is_retracted else "",
                topics=tuple(self.link(Key("topic", topic)) for topic in brief.topics),
                lang=self.foreign(brief.lang),
                dir=direction_of(brief.title, brief.lang),
            )
        return self._briefs[slug]

    def event_line(self, slug: str) -> EventLine:
        """Return an event for a list."""
        if slug not in self._events:
            event = self.site.events[slug]
            self._events[slug] = EventLine(
                title=event.title,
                href=record_url("event", slug),
                date=self.day(event.date),
                type=event.type,
                status=event.status,
                place=self.place(event.place),
                summary=event.summary,
            )
        return self._events[slug]

    def source(self, slug: str) -> SourceView:
        """Return a source."""
        if slug not in self._sources:
            source = self.site.sources[slug]
            self._sources[slug] = SourceView(
                slug=slug,
                title=source.title,
                href=self.href(Key("source", slug)),
                url=source.url if is_web_address(source.url) else "",
                archived=source.archived if is_web_address(source.archived) else "",
                publisher=source.publisher,
                author=source.author,
                published=self.day(source.published) if source.published else None,
                accessed=self.day(source.accessed) if source.accessed else None,
                type=(source.type or "").replace("-", " "),
                wire=source.wire,
                is_primary=source.primary,
                lang=self.foreign(source.lang),
                dir=direction_of(source.title, source.lang),
                reliability=RELIABILITY.get(source.reliability or "", ""),
                is_retracted=source.retracted,
            )
        return self._sources[slug]

    def sources(self, slugs: tuple[str, ...]) -> tuple[SourceView, ...]:
        """Return the sources that are to be seen."""
        return tuple(self.source(slug) for slug in slugs if slug in self.site.sources)

    def position(self, taken: StanceTaken) -> PositionView:
        """Return a position."""
        key = (taken.brief, taken.index)
        if key not in self._positions:
            position = taken.position
            topic, _, proposition = position.proposition.partition("/")
            text = next(each.text for each in self.site.topics[topic].propositions if each.id == proposition)
            self._positions[key] = PositionView(
                actor=self.actor_then(position.actor, taken.as_of),
                topic=self.link(Key("topic", topic)),
                proposition=Link(
                    text=text, href=f"{record_url('topic', topic)}#{proposition_anchor(proposition)}"
                ),
                stance=position.stance,
                brief=self.link(Key("brief", taken.brief)),
                as_of=self.day(taken.as_of),
                basis=tuple(self.link(parse_key(basis)) for basis in position.basis),
                last_evidence=self._date_evidence(position.basis),
                change=position.change,
                is_latest=self._latest[position.actor, position.proposition] == key,
            )
        return self._positions[key]

    def _date_evidence(self, basis: tuple[str, ...]) -> Day | None:
        """Return the date of the newest of the quotes and sources that a position rests on."""
        dates = [self._date_of(parse_key(each)) for each in basis]
        last = max((date for date in dates if date), key=lambda date: date.sort_key, default=None)
        return self.day(last) if last else None

    def _date_of(self, key: Key) -> Date | None:
        if key.kind == "quote":
            return self.site.statements[key.slug].date if key.slug in self.site.statements else None
        return self.site.sources[key.slug].published if key.slug in self.site.sources else None

    def correction(self, made: CorrectionMade) -> CorrectionView:
        """Return a correction."""
        correction, source = made.correction, made.correction.inherited_from
        return CorrectionView(
            date=self.day(correction.date),
            kind=correction.kind,
            brief=self.link(Key("brief", made.brief)),
            was=correction.was,
            now=correction.now,
            reason=correction.reason,
            inherited_from=self.link(Key("source", source)) if source else None,
        )
