"""The machine that runs a program form on what is known.

`Machine` holds the state of a run and answers what every other part of the interpreter asks:
attributes, calls, items, operators, truth. How expressions and statements are carried out is in
`expressions` and `statements`, how functions and classes are called in `calls` and `classes`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Node, Tensor
from keras_lint.graph.trace import Failure, Trace, Unresolved
from keras_lint.interp import calls, externals, isinstances
from keras_lint.interp.behaviour import behaviour_of
from keras_lint.interp.frame import Frame
from keras_lint.interp.journaling import Journaling
from keras_lint.interp.looking_back import look_back
from keras_lint.interp.signals import Raised
from keras_lint.interp.spending import CALL, FUEL, Spending
from keras_lint.interp.spoilt import LENGTH
from keras_lint.interp.values import (
    Bound,
    CallArguments,
    External,
    Function,
    Instance,
    Unknown,
    Value,
)
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.place import Place, PlaceKind

if TYPE_CHECKING:
    from keras_lint.interp.project import Project

MAX_ITEMS = 100_000
"""How many items of an iterable we are ready to list."""

Binder = Callable[[str, Value], None]


class Machine(Journaling, Spending):
    """One run of one file.

    Attributes:
        keras: the Keras version whose rules apply.
        project: where imports of other files are found.
        trace: what the run brings to light.
        frames: the calls under way, the module's own body first.
        handled: the exceptions whose handlers are running.
        conditional: how many conditions that we do not know decide whether we are here.
        tolerant: how many handlers would catch what is raised here.
        patched: what the program has put in the place of things of libraries.
        supposing: whether what nobody calls is being tried, on objects that we make up.
        doubts: how often we met a condition, loop or function that we do not know.
        unending: how often a `while` statement, by file and number, was given up: it gets half as
            many rounds the next time.
        on_bind: told of every value that is bound to a name or attribute.
        on_hand_over: told of every value that something unknown is called with.
        handed_over: the identities of these values: it may have changed them.
        on_lost: told of every attribute that is set on something unknown.
        called: the functions that have run, by identity.
        instances: the first object of each class of the program, by the class's identity.
        passes: the calls of layers that went well, and from where their function was called.
    """

    def __init__(self, keras: KerasVersion, project: Project, fuel: int = FUEL) -> None:
        self.keras = keras
        self.project = project
        self.trace = Trace(keras)
        self.frames: list[Frame] = []
        Journaling.__init__(self)
        Spending.__init__(self, fuel)
        self.assumed: dict[int, Value] = {}
        self.handled: list[Value] = []
        self.conditional = 0
        self.tolerant = 0
        self.on_bind: list[Binder] = []
        self.on_hand_over: list[Callable[[Value], None]] = []
        self.handed_over: set[int] = set()
        self.on_lost: list[Callable[[Unknown, str], None]] = []
        self.state: dict[str, object] = {}
        self.called: set[int] = set()
        self.instances: dict[int, Instance] = {}
        self.passes: dict[Place, Place | None] = {}
        self.patched: dict[str, Value] = {}
        self.supposing = False
        self.doubts = 0
        self.unending: Counter[tuple[str, int]] = Counter()

    # Where we are.

    @property
    def path(self) -> str:
        """The file whose code is running."""
        return self.frames[-1].path

    @property
    def function_name(self) -> str | None:
        """The function whose body is running, None in a module's."""
        return self.frames[-1].function

    @property
    def caller(self) -> Place | None:
        """Where the program called the function whose body is running."""
        return self.frames[-1].called_at

    def pass_over(self, place: Place | None) -> None:
        """Note that a layer's call goes well."""
        if place is not None:
            self.passes[place] = self.caller

    def place(self, kind: PlaceKind, index: int) -> Place | None:
        """Return the place of a node of the running file; None inside an f-string."""
        return Place(self.path, kind, index) if index >= 0 else None

    @property
    def here(self) -> Place | None:
        """The place of the statement that is carried out."""
        return self.place("stmt", self.frames[-1].statement)

    @property
    def loop(self) -> Place | None:
        """The place of the innermost loop over known items that is running."""
        looping = self.frames[-1].looping
        return self.place("stmt", looping[-1]) if looping else None

    # What is not known, and what would raise.

    def unknown(self, reason: str, name: str = "", place: Place | None = None) -> Unknown:
        """Note that something could not be known, and return the value for it."""
        self.trace.unresolved.append(Unresolved(reason, place))
        return Unknown(reason, name)

    def fail(
        self,
        error: LayerError,
        place: Place | None,
        layer: Layer | None = None,
        inputs: Sequence[Tensor] = (),
    ) -> Unknown:
        """Note that Keras raises here; inside a `try` that catches, go to its handler.

        Raises:
            Raised: where the program catches the error.
        """
        if self.tolerant:
            raise Raised(error.raises(error.message))
        failure = Failure(error, place, layer, tuple(inputs), bool(self.conditional))
        failure.caller = self.caller
        look_back(self, failure)
        failure.passed_from = self.passes.get(place) if place is not None else None
        if isinstance(error.call, Node) and error.call.place not in (None, place):
            failure.around, failure.given = failure.layer, failure.inputs
            failure.layer, failure.inputs = error.call.layer, error.call.inputs
            failure.place, failure.raised_at = error.call.place, place
        self.trace.failures.append(failure)
        return Unknown(f"Keras raises before: {error.message}")

    # What unknown code is given, and what is bound.

    def hand_over(self, arguments: CallArguments) -> None:
        """Say that something we do not know is called: what is empty may come back filled."""
        for value in (*arguments.positional, *arguments.keywords.values()):
            self.doubts += isinstance(value, (Layer, Instance, Function, Bound, list, dict))
            self.handed_over.add(id(value))
            if isinstance(value, (list, dict, set)) and not value:
                self.spoil(value)
            for listener in self.on_hand_over:
                listener(value)

    def assume(self, keywords: dict[str, Value]) -> None:
        """Say that these are the keywords of a function that nobody calls: none that we know."""
        self.assumed[id(keywords)] = keywords

    def is_assumed(self, value: Value) -> bool:
        """Tell whether a value is such keywords."""
        return id(value) in self.assumed

    def bound(self, name: str, value: Value) -> None:
        """Tell the listeners that a value is bound to a name."""
        for listener in self.on_bind:
            listener(name, value)

    @contextmanager
    def tolerating(self) -> Iterator[None]:
        """Run a body whose errors the program catches."""
        self.tolerant += 1
        try:
            yield
        finally:
            self.tolerant -= 1

    # What values do.

    def call(self, function: Value, arguments: CallArguments, place: Place | None = None) -> Value:
        """Return `function(arguments)`."""
        self.spend(CALL)
        return calls.call(self, function, arguments, place)

    def call_with(self, function: Value, *positional: Value) -> Value:
        """Return `function(*positional)`, called by ourselves."""
        return self.call(function, CallArguments(list(positional)))

    def attribute(self, value: Value, name: str, place: Place | None = None) -> Value:
        """Return `value.name`."""
        if isinstance(value, External):
            return externals.attribute(self, value, name)
        return behaviour_of(value).attribute(self, value, name)

    def set_attribute(self, value: Value, name: str, new: Value) -> None:
        """Carry out `value.name = new`."""
        self.bound(name, new)
        if isinstance(value, Unknown):
            for listener in self.on_lost:
                listener(value, name)
        behaviour_of(value).set_attribute(self, value, name, new)

    def item(self, value: Value, key: Value, place: Place | None = None) -> Value:
        """Return `value[key]`."""
        if isinstance(value, Unknown):
            return Unknown(value.reason, value.name and f"{value.name}[…]")
        return behaviour_of(value).item(self, value, key, place)

    def binary(self, op: str, left: Value, right: Value, place: Place | None = None) -> Value:
        """Return `left op right`."""
        a, b = behaviour_of(left), behaviour_of(right)
        return (b if b.priority > a.priority else a).binary(self, op, left, right, place)

    def truth(self, value: Value) -> bool | Unknown:
        """Return `bool(value)`."""
        if value is None or isinstance(value, (bool, int, float, str)):
            return bool(value)
        return behaviour_of(value).truth(self, value)

    def iterate(self, value: Value) -> list[Value] | Unknown:
        """Return what a loop over a value takes, as a list."""
        if self.is_spoilt(value):
            self.doubts += 1
            return Unknown(LENGTH)
        if isinstance(value, (list, tuple, set, frozenset, dict)):
            return list(value)
        found = behaviour_of(value).iterate(self, value)
        if isinstance(found, Unknown):
            self.doubts += 1
            return found
        items: list[Value] = []
        for item in found:
            items.append(item)
            if len(items) > MAX_ITEMS:
                return Unknown("what is too long to be listed")
        return items

    def length(self, value: Value) -> Value:
        """Return `len(value)`."""
        if self.is_spoilt(value):
            return Unknown(LENGTH)
        return behaviour_of(value).length(self, value)

    def is_instance(self, value: Value, classes: Value) -> bool | Unknown:
        """Return `isinstance(value, classes)`."""
        return isinstances.is_instance(self, value, classes)
