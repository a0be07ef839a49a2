"""What `compile` and `fit` take for each output of a model, and how many of it Keras refuses.

Settled by asking Keras 2.2.4, tf.keras 2.15 and Keras 3.15 of a model of one and of two outputs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from keras_lint.layers.keras_version import KerasVersion
from keras_lint.record import record

Given: TypeAlias = "int | frozenset[str]"
"""The number of items of a list, or the keys of a dictionary."""


@record
class Outputs:
    """A model's outputs: their names, None for one that Keras makes up.

    Such a name is one of the `prefixes`, alone or with a number.
    """

    names: Sequence[str | None]
    keras: KerasVersion
    prefixes: Sequence[str] = ()

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.names)

    def _unknown_key(self, keys: frozenset[str]) -> bool:
        others = keys - set(self.names)
        return bool(others) and (None not in self.names or self._surely_unlike(others))

    def _surely_unlike(self, keys: frozenset[str]) -> bool:
        """Tell whether a key is none of the names that Keras may make up."""
        made_up = re.compile(rf"({'|'.join(map(re.escape, self.prefixes))})(_\d+)?")
        return bool(self.prefixes) and any(made_up.fullmatch(one) is None for one in keys)

    def _missing_key(self, keys: frozenset[str]) -> bool:
        return None not in self.names and not keys >= set(self.names)

    def refuse_losses(self, given: Given) -> bool:
        """Tell whether `fit` (`compile` of Keras 2.2) raises for these losses."""
        if isinstance(given, frozenset):
            lacks = self.keras is KerasVersion.V3 and self._missing_key(given)
            return self._unknown_key(given) or lacks
        if self.keras is KerasVersion.V3:
            return self.count > 1 and given > self.count
        return self.keras is KerasVersion.V2_2 and given != self.count

    def refuse_weights(self, given: Given) -> bool:
        """Tell whether it raises for these `loss_weights`."""
        if isinstance(given, frozenset):
            return self._unknown_key(given)
        return self.keras is not KerasVersion.V2_15 and given != self.count

    def refuse_metrics(self, given: Given) -> bool:
        """Tell whether it raises for these `metrics`."""
        if isinstance(given, frozenset):
            lax = self.keras is KerasVersion.V2_2 or (
                self.keras is KerasVersion.V3 and self.count == 1
            )
            return not lax and self._unknown_key(given)
        return self.keras is KerasVersion.V3 and self.count > 1 and given not in (0, self.count)

    def refuse_labels(self, given: Given | None) -> bool:
        """Tell whether it raises for a list or a dictionary of labels; None is a single array."""
        if isinstance(given, frozenset):
            return self._refuse_named_labels(given)
        number = 1 if given is None else given
        if self.keras is KerasVersion.V2_15:
            return given is not None and self.count > 1 and number != self.count
        return number != self.count

    def _refuse_named_labels(self, keys: frozenset[str]) -> bool:
        if self.keras is KerasVersion.V2_2:
            return self._missing_key(keys)
        unknown = self._unknown_key(keys)
        return unknown or (self.keras is KerasVersion.V3 and self._missing_key(keys))
