"""The names that Keras gives layers which the program does not name.

Keras 3 and tf.keras number from the second one on (`conv2d`, `conv2d_1`), Keras 2.2 from the first
(`conv2d_1`). Sources: `keras.src.utils.naming`, `keras.engine.base_layer` of 2.2.4.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from keras_lint.graph.journaled import Journaled
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion


def to_snake_case(name: str, keras: KerasVersion) -> str:
    """Return a class name as Keras 2 writes it in layer names: `Conv2D` → `conv2d`."""
    word = "[A-Z][a-z0-9]+" if keras is KerasVersion.V2_2 else "[A-Z][a-z]+"
    intermediate = re.sub(f"(.)({word})", r"\1_\2", name)
    return re.sub("([a-z])([A-Z])", r"\1_\2", intermediate).lower()


def to_snake_case_3(name: str) -> str:
    """Return a class name as Keras 3 writes it in layer names."""
    name = re.sub(r"\W+", "", name)
    name = re.sub("(.)([A-Z][a-z]+)", r"\1_\2", name)
    return re.sub("([a-z])([A-Z])", r"\1_\2", name).lower()


class Names(Journaled):
    """The counters of a run; `clear_session()` starts them anew."""

    def __init__(self, keras: KerasVersion) -> None:
        self.keras = keras
        self._counts: Counter[str] = Counter()
        self._given: Counter[str] = Counter()
        self._apart = False

    def clear(self) -> None:
        """Forget all names given."""
        self._counts.clear()

    def save_state(self) -> dict[str, int]:
        """Return a copy of the counters."""
        return dict(self._counts)

    def restore_state(self, state: dict[str, int]) -> None:
        """Put counters back."""
        self._counts = Counter(state)

    def of_class(self, class_name: str) -> str:
        """Return the next automatic name of a layer of a class."""
        if self.keras is KerasVersion.V3:
            return self.of_prefix(to_snake_case_3(class_name))
        prefix = to_snake_case(class_name, self.keras)
        return self.of_prefix(f"private{prefix}" if prefix.startswith("_") else prefix)

    def of_prefix(self, prefix: str) -> str:
        """Return the next automatic name with a prefix."""
        self._counts[prefix] += 1
        self._given[prefix] += 1
        number = self._counts[prefix]
        if self.keras is KerasVersion.V2_2 or (
            prefix == "input" and self.keras is KerasVersion.V2_15
        ):
            return f"{prefix}_{number}"
        return prefix if number == 1 else f"{prefix}_{number - 1}"

    def uid(self, prefix: str) -> int:
        """Return the next number of a prefix, as a program asks for it.

        tf.keras counts these apart from its names; Keras 2.2 counts a layer by its class's name.
        """
        key = prefix
        if self.keras is KerasVersion.V2_2 and prefix[:1].isupper():
            key = to_snake_case(prefix, self.keras)
        elif self.keras is not KerasVersion.V3 and (self.keras, prefix) != (
            KerasVersion.V2_2,
            "input",
        ):
            key = f"uid of {prefix}"
        self._counts[key] += 1
        self._given[key] += 1
        return self._counts[key]

    @contextmanager
    def apart(self, *, when: bool = True) -> Iterator[None]:
        """Number what a layer makes while it is called: tf.keras does so afresh each time.

        It counts by graph, and runs a layer in one that it throws away.
        """
        if not when or self._apart or self.keras is not KerasVersion.V2_15:
            yield
            return
        kept, self._counts, self._apart = self._counts, Counter(), True
        try:
            yield
        finally:
            self._counts, self._apart = kept, False

    @contextmanager
    def unchanged(self, *, when: bool) -> Iterator[None]:
        """Give no names for good, where this holds: Keras does not make what we do."""
        kept = self._counts, self._given
        if when:
            self._counts, self._given = self._counts.copy(), self._given.copy()
        try:
            yield
        finally:
            if when:
                self._counts, self._given = kept

    @contextmanager
    def building(self) -> Iterator[None]:
        """Number what a layer makes in its `build`, which runs once."""
        kept = Counter(self._given)
        try:
            yield
        finally:
            self._given = kept

    @contextmanager
    def calling(self, times: int) -> Iterator[Counter[str]]:
        """Number what a layer makes in its `call`, which Keras runs so many times.

        Yields what one run makes.
        """
        kept, self._given = self._given, Counter()
        made: Counter[str] = Counter()
        try:
            yield made
        finally:
            made.update(self._given)
            self.skip(made, times - 1)
            self._given = kept + made

    def skip(self, made: Counter[str], times: int = 1) -> None:
        """Count names that Keras gives, so many times, to what we do not make."""
        for prefix, number in made.items():
            self._counts[prefix] += times * number


def check_names(layers: Iterable[Layer]) -> None:
    """Refuse a name that the program gives to two layers of a model.

    Raises:
        LayerError: duplicate-name, with the second layer's name as the argument to blame.
    """
    seen: dict[str, Layer] = {}
    for layer in layers:
        if "name" not in layer.arguments.given or not layer.name:
            continue
        first = seen.setdefault(layer.name, layer)
        if first is not layer:
            raise LayerError(
                "duplicate-name",
                f"Two layers of a model are named {layer.name!r}.",
                expected="names that differ",
                actual=repr(layer.name),
                hint="Give each layer a name of its own.",
                blamed=None if layer.place is None else layer.place._replace(argument="name"),
            )
