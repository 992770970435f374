"""How the time to render a body grows with its length: `python benchmarks/body_length.py`.

Each kind of text is rendered at one, two and four times a length. Time in proportion to the length
gives 2 and 4; the last column is the time of the longest, so that small figures can be told from noise.
"""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import perf_counter

from briefgen.contexts.lines import QuoteView
from briefgen.contexts.prose import Prose
from briefgen.markup import render_prose

LENGTH = 20_000
ROUNDS = 5

KINDS: dict[str, Callable[[int], str]] = {
    "prose": lambda n: ("A bridge of *ten* piers, [says](https://x.example/) the council.\n\n" * n)[:n],
    "open brackets": lambda n: "[" * n,
    "open links": lambda n: "[a](" * (n // 4),
    "open images": lambda n: "![[" * (n // 3),
    "open citations": lambda n: "[@a, " * (n // 5),
    "open tags": lambda n: "<a " * (n // 3),
    "open comments": lambda n: "<!--" * (n // 4),
    "nested brackets": lambda n: "[" * (n // 2) + "]" * (n // 2),
    "stars": lambda n: "*a **b " * (n // 7),
    "ticks": lambda n: "`a" * (n // 2),
    "block quotes": lambda n: "> " * (n // 2) + "a",
    "ampersands": lambda n: "&" * n,
}


def show_quote(root: str, quote: QuoteView) -> str:
    """Return nothing: these bodies show no quotes."""
    return root[:0] + quote.slug[:0]


def measure(text: str) -> float:
    """Return the median time, in seconds, to render a text."""
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        render_prose(Prose(text=text), "", show_quote)
        times.append(perf_counter() - start)
    return median(times)


def main() -> None:
    """Print a row for each kind of text."""
    print(f"{'':16} {'x2':>6} {'x4':>6} {'ms':>9}")
    for name, make in KINDS.items():
        first, second, fourth = (measure(make(LENGTH * times)) for times in (1, 2, 4))
        print(f"{name:16} {second / first:6.1f} {fourth / first:6.1f} {fourth * 1000:9.1f}")


if __name__ == "__main__":
    main()
