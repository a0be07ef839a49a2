"""Layers that do not yet answer all cases as Keras does; each leaves the list once it does."""

from collections.abc import Mapping

from keras_lint.layers.keras_version import KerasVersion

PENDING: Mapping[KerasVersion, frozenset[str]] = dict.fromkeys(KerasVersion, frozenset())
