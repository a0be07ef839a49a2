"""Random networks are what real Keras 3 makes of them; `long_run` asks for any number."""

from __future__ import annotations

import pytest

from tests.networks.compare import differences
from tests.networks.programs import program

PER_TEST = 15


@pytest.mark.parametrize("start", range(0, 120, PER_TEST))
def test_networks_are_those_of_keras(start: int) -> None:
    pytest.importorskip("keras")
    found = {
        seed: told
        for seed in range(start, start + PER_TEST)
        if (told := list(differences(program(seed))))
    }
    assert not found


def test_programs_vary() -> None:
    texts = [program(seed) for seed in range(200)]
    assert len(set(texts)) == 200
    for kind in ("Sequential(", "Model(inputs=", "block(t", "shared(shared(", "MultiHeadAttention"):
        assert any(kind in text.partition("    return layers.Activation")[2] for text in texts)
