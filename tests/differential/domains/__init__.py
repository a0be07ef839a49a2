"""The domains of all layers, by layer name; one module for each folder of Keras's layers."""

from __future__ import annotations

from collections.abc import Mapping

from tests.differential.cases import Domain
from tests.differential.domains import (
    activations,
    attention,
    convolutional,
    core,
    merging,
    normalization,
    pooling,
    preprocessing,
    regularization,
    reshaping,
    rnn,
)

_FOLDERS = (
    core,
    convolutional,
    pooling,
    reshaping,
    merging,
    activations,
    regularization,
    normalization,
    rnn,
    attention,
    preprocessing,
)

DOMAINS: Mapping[str, Domain] = {
    domain.layer: domain for folder in _FOLDERS for domain in folder.DOMAINS
}
