from __future__ import annotations

import sys
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest
from briefgen.executors import load_executor
from briefgen.messages import BriefgenError

THREADS = ThreadPoolExecutor(1)
NUMBER = 3


class Farm:
    """What an import path can lead through."""

    @staticmethod
    def hire() -> Executor:
        return ThreadPoolExecutor(1)


def yield_one() -> AbstractContextManager[Executor]:
    return nullcontext(ThreadPoolExecutor(1))


def yield_number() -> AbstractContextManager[int]:
    return nullcontext(3)


def return_number() -> int:
    return 3


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setitem(sys.modules, "farm", sys.modules[__name__])
    return "farm"


@pytest.mark.parametrize("name", ["THREADS", "Farm.hire", "yield_one"])
def test_takes_an_executor_or_what_returns_one(module: str, name: str) -> None:
    with load_executor(f"{module}:{name}")() as executor:
        assert executor.submit(len, "abc").result() == 3


def test_takes_what_a_library_offers() -> None:
    with load_executor("concurrent.futures:ThreadPoolExecutor")() as executor:
        assert isinstance(executor, ThreadPoolExecutor)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("farm", '"farm" does not name an executor as MODULE:NAME'),
        (":hire", '":hire" does not name an executor as MODULE:NAME'),
        ("farm:", '"farm:" does not name an executor as MODULE:NAME'),
        ("no_such_farm:hire", "\"no_such_farm\" cannot be imported: No module named 'no_such_farm'"),
        ("farm:THREDS", 'there is no "THREDS" in farm; did you mean "THREADS"?'),
        ("farm:Farm.fire", 'there is no "Farm.fire" in farm'),
        ("farm:NUMBER", 'farm:NUMBER is a value of the type "int", neither an executor nor what returns one'),
    ],
)
def test_what_is_no_executor_is_told_at_once(module: str, name: str, message: str) -> None:
    assert module
    with pytest.raises(BriefgenError) as raised:
        load_executor(name)

    assert message == str(raised.value)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("return_number", 'returns a value of the type "int", not an executor'),
        ("yield_number", 'yields a value of the type "int", not an executor'),
    ],
)
def test_what_turns_out_to_be_none_is_told_when_it_is_made(module: str, name: str, message: str) -> None:
    with pytest.raises(BriefgenError, match=message), load_executor(f"{module}:{name}")():
        pass


def test_a_module_that_fails_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken_farm.py").write_text("raise RuntimeError('no\\nfarm')\n")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(BriefgenError, match='"broken_farm" cannot be imported: no farm'):
        load_executor("broken_farm:hire")
