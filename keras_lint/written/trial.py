"""Reading a program again with another value at one place: does that mend it?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import chain, islice
from typing import TypeAlias

from keras_lint.diagnostic import Finding, Option, Wanted
from keras_lint.graph.feeding import fed_as_declared
from keras_lint.graph.trace import Trace
from keras_lint.interp import program
from keras_lint.interp.mishaps import internal
from keras_lint.place import Place
from keras_lint.rules.base import Limits
from keras_lint.rules.registry import all_rules
from keras_lint.rules.run import findings
from keras_lint.written.proposals.arrays import counted_from_zero
from keras_lint.written.proposals.channels import by_next_filters
from keras_lint.written.proposals.exchanged import names_exchanged
from keras_lint.written.proposals.hardcoded import written_out
from keras_lint.written.proposals.keys import key_spread
from keras_lint.written.proposals.oddness import named_otherwise, odd_numbers, side_by_side
from keras_lint.written.proposals.overwritten import rebinding, without_layer
from keras_lint.written.proposals.renamed import renamed
from keras_lint.written.proposals.siblings import unlike_siblings
from keras_lint.written.proposals.slips import slips
from keras_lint.written.proposals.uneven import shortened
from keras_lint.written.proposals.unused import given_to_forgotten
from keras_lint.written.sites import Site, Sites
from keras_lint.written.tree import Tree, replaced

Reading: TypeAlias = Callable[[program.Module], Trace]

MOST = 40
"""So many other values are tried in one file, no more: each costs an interpretation."""
MOST_NUMBERS = 10
"""So many numbers are tried for one error."""
ALLOWANCE = 200_000
"""What they may cost together, as the interpreter counts it."""

MOST_ALIKE = 4
"""So many names that go better with those around them."""
DATA = ("KL108", "KL109")


class Trials:
    """Moves the errors of one file to where what is at fault is written.

    A value is to blame where the program, with the value that is wanted in its place, has that
    error no more and no new one.
    """

    def __init__(
        self, form: program.Module, path: str, trace: Trace, read: Reading, limits: Limits
    ) -> None:
        self._form = form
        self._path = path
        self._read = read
        self._limits = limits
        self._trace = trace
        self._left = min(MOST, ALLOWANCE // max(1, trace.spent))
        self._tree: Tree | None = None
        self._before: set[tuple[str, Place]] | None = None

    def moved(self, code: str, found: Finding) -> Finding:
        """Return a finding at the place that its value is written at, itself where that is not."""
        if found.misnamed:
            return self._spread(found)
        better = self._forgotten(code, found) or self._among(code, found)
        better = better or self._misnamed(code, found)
        if better is not None:
            return better
        if found.wanted is not None:
            option = Option(found.place, found.wanted)
            better = self._better(code, found, option, itself=found.instead is not None)
            tried = self._tree is not None and self._left
            if better is None and found.instead is not None and tried:
                return found.instead
            if better is None and code in DATA and self._writes_itself(option):
                return found
        return better or self._odd(code, found) or found

    def _spread(self, found: Finding) -> Finding:
        """Return a finding at the dictionary that a name comes from, where one is spread."""
        self._tree = self._tree or Tree(self._form)
        key = key_spread(self._tree, self._path, found.place)
        return found if key is None else _told_at(found, key, found.place)

    def _writes_itself(self, option: Option) -> bool:
        """Tell whether a call gives a number of its own for what is to be another."""
        if option.place.path != self._path:
            return False
        self._tree = self._tree or Tree(self._form)
        return any(True for _ in Sites(self._tree, self._path).own(option.place, option.wanted))

    def _forgotten(self, code: str, found: Finding) -> Finding | None:
        """Return a finding where something never used, or a block never run, would mend it."""
        if not code.startswith("KL1") or found.place.path != self._path:
            return None
        self._tree = self._tree or Tree(self._form)
        sites = slips(self._tree, self._path, self._trace, code, found)
        for site in islice(sites, self._left // 2):
            if self._mends(code, found.place, site):
                return _told_at(found, site.place, site.place)
        return None

    def _among(self, code: str, found: Finding) -> Finding | None:
        """Return a finding at the first option that mends it, what calls write themselves first.

        What has a name of its own is meant so, and used elsewhere too.
        """
        options = found.options
        if code == "KL105" and len(options) > 1 and found.place.path == self._path:
            self._tree = self._tree or Tree(self._form)
            options = by_next_filters(self._tree, options, found.place)
        for behind in (False, True):
            for option in options:
                better = self._better(code, found, option, itself=not behind, behind=behind)
                if better is not None:
                    return better
        return None

    def _misnamed(self, code: str, found: Finding) -> Finding | None:
        """Return a finding where another name goes better with the names around it."""
        if code not in DATA or not found.numbers or found.place.path != self._path:
            return None
        self._tree = self._tree or Tree(self._form)
        inside = self._tree, self._path, self._trace, found.numbers
        for site in names_exchanged(*inside, found.place, alike=True)[:MOST_ALIKE]:
            if self._left and self._mends(code, found.place, site):
                return _told_at(found, site.place, site.place)
        return None

    def _odd(self, code: str, found: Finding) -> Finding | None:
        """Return a finding at the number that does not go with the others."""
        if not found.numbers or found.place.path != self._path:
            return None
        self._tree = self._tree or Tree(self._form)
        inside = self._tree, self._path, self._trace, found.numbers
        taken = names_exchanged(*inside, found.place)
        numbers, others = odd_numbers(*inside), unlike_siblings(self._tree, self._path)
        every = [taken[: MOST_NUMBERS // 2], numbers, renamed(*inside), others]
        if code in DATA:
            computed = [one for one in numbers if _is_computed(one)]
            every = [every[0], every[2], computed]
        told = {_whole(place) for place, _ in found.related}
        sites = chain.from_iterable(one[:MOST_NUMBERS] for one in every)
        for site in sorted(sites, key=lambda one: _whole(one.place) not in told):
            if self._left and self._mends(code, found.place, site):
                literal = self._literal(code, found, site)
                return literal or _told_at(found, site.place, site.place)
        return None

    def _better(
        self, code: str, found: Finding, option: Option, *, itself: bool, behind: bool = True
    ) -> Finding | None:
        """Return a finding where an option is written: in the call `itself`, or `behind` it."""
        place, wanted = option.place, option.wanted
        if place.kind != "call" or place.path != self._path:
            return None
        self._tree = self._tree or Tree(self._form)
        if option.cut:
            cut = shortened(self._tree, self._path, option) if itself else ()
            mending = (one for one in cut if self._left and self._mends(code, found.place, one))
            return next((_told_at(found, one.place, one.place) for one in mending), None)
        if option.rebinds:
            statement = rebinding(self._tree, self._path, option) if itself else None
            return None if statement is None else _told_at(found, statement, place)
        if option.by or option.left_out or option.less:
            other = given_to_forgotten if option.by else without_layer
            other = counted_from_zero if option.less else other
            given = other(self._tree, option) if itself else None
            mends = given is not None and self._left and self._mends(code, found.place, given)
            return _told_at(found, place, place) if mends else None
        if option.named:
            others = named_otherwise(self._tree, self._path, self._trace, option) if itself else ()
            mending = (one for one in others if self._left and self._mends(code, found.place, one))
            return next((_told_at(found, one.place, one.place) for one in mending), None)
        sites = Sites(self._tree, self._path)
        behind_it = sites.of(place.index, wanted) if behind else ()
        named = sites.named(place, wanted if behind else None)
        own = wanted if itself else None
        for site in (*behind_it, *named, *sites.own(place, own), *sites.multiplied(place, own)):
            if not self._left:
                break
            meant = site.place.kind == "stmt" and self._meant_otherwise(site)
            if not meant and self._mends(code, found.place, site):
                literal = self._literal(code, found, site)
                return literal or _told_at(found, site.place, place)
        return None

    def _literal(self, code: str, found: Finding, named: Site) -> Finding | None:
        """Return a finding at the number that is written out where a name stands for another."""
        assert self._tree is not None
        for site in written_out(self._tree, self._path, named, code):
            if self._left and self._mends(code, found.place, site):
                return _told_at(found, site.place, site.place)
        return None

    def _mends(self, code: str, place: Place, site: Site) -> bool:
        self._left -= 1
        other = site.instead or _written(site.wanted.value)
        tried = None if other is None else self._tried(site, other)
        if tried is None:
            return False
        after, left = tried
        if self._before is None:
            self._before = self._errors(self._trace)
        if site.wanted.unfed:
            left = {one for one in left if one[0] not in DATA}
        if (code, _whole(place)) in left or not left <= self._before:
            return False
        return not _longer(site.wanted) or all(map(fed_as_declared, after.training))

    def _tried(
        self, site: Site, other: program.Expr
    ) -> tuple[Trace, set[tuple[str, Place]]] | None:
        """Read the program with another expression at a site; return what comes of it, if as much.

        What goes wrong in us on a program that nobody wrote is to cost none of the findings.
        """
        assert self._tree is not None
        try:
            after = self._read(replaced(self._tree.form, site.expression, other))
            less = len(after.unresolved) > len(self._trace.unresolved)
            return None if less or _ends_early(after, self._trace) else (after, self._errors(after))
        except Exception as error:
            internal(error)
            return None

    def _errors(self, trace: Trace) -> set[tuple[str, Place]]:
        codes = [code for code, rule in all_rules().items() if rule.severity == "error"]
        return {
            (rule.code, _whole(one.place)) for rule, one in findings(trace, codes, self._limits)
        }

    def _meant_otherwise(self, site: Site) -> bool:
        """Tell whether a name is used elsewhere too, and another one has the value wanted here."""
        assert self._tree is not None
        read = [one for one in self._tree.of(program.Name) if one.id == site.name]
        if len(read) <= 2:  # its assignment, and here
            return False
        return any(
            value == program.Const(site.wanted.value)
            for one in self._tree.of(program.Assign)
            for value in (one.value, *side_by_side(one))
            if not isinstance(one.targets[0], program.Subscript)
        )


def _ends_early(after: Trace, before: Trace) -> bool:
    """Tell whether a program makes or trains less than before: Python itself may stop it."""
    fewer = len(after.models) < len(before.models)
    return fewer or len(after.training) < len(before.training)


def _is_computed(site: Site) -> bool:
    """Tell whether a statement works out a number, rather than to say which it is."""
    return site.place.kind == "stmt" and not isinstance(site.expression, program.Const)


def _told_at(found: Finding, mend: Place, place: Place) -> Finding:
    """Return a finding at the place to mend, which a value at another place comes from."""
    if _whole(mend) == _whole(found.place):
        return found
    related = found.related
    if _whole(place) not in (_whole(mend), _whole(found.place)):
        related = ((place, "used here"), *related)
    seen = any(_whole(where) == _whole(found.place) for where, _ in related)
    if not seen:
        related = ((found.place, "used here"), *related)
    return replace(found, place=mend, otherwise=None, related=related)


def _longer(wanted: Wanted) -> bool:
    """Tell whether a shape is to have another axis."""
    given, value = wanted.given, wanted.value
    return isinstance(given, tuple) and isinstance(value, tuple) and len(given) < len(value)


def _whole(place: Place) -> Place:
    return place._replace(argument=None)


def _written(value: object) -> program.Expr | None:
    """Return the expression for a value of numbers, texts and tuples of them."""
    if isinstance(value, tuple):
        parts = [_written(one) for one in value]
        found = tuple(one for one in parts if one is not None)
        return program.TupleExpr(found) if len(found) == len(parts) else None
    return program.Const(value) if value is None or isinstance(value, int | float | str) else None
