"""Patterns of einops, as einops itself carries them out."""

from __future__ import annotations

import pytest

from keras_lint.shapes.dim import symbol
from keras_lint.shapes.einops import UnknownPattern, parsed, rearranged
from keras_lint.shapes.shape import Shape


@pytest.mark.parametrize(
    ("pattern", "shape", "sizes", "made"),
    [
        ("b h w c -> b c h w", (2, 4, 6, 3), {}, (2, 3, 4, 6)),
        ("b (h p) (w q) c -> b (h w) (p q c)", (2, 4, 6, 3), {"p": 2, "q": 3}, (2, 4, 18)),
        ("b n (h d) -> b h n d", (2, 5, 12), {"h": 3}, (2, 3, 5, 4)),
        ("() n d -> b n d", (1, 5, 12), {"b": 7}, (7, 5, 12)),
        ("b 1 c -> b c 1", (2, 1, 3), {}, (2, 3, 1)),
        ("b ... c -> c ... b", (2, 4, 6, 3), {}, (3, 4, 6, 2)),
        ("b ... c -> b (...) c", (2, 4, 6, 3), {}, (2, 24, 3)),
        ("b h w c -> b c", (2, 4, 6, 3), {}, (2, 3)),
        ("b h -> b h r", (2, 4), {"r": 3}, (2, 4, 3)),
    ],
)
def test_patterns(
    pattern: str, shape: tuple[int, ...], sizes: dict[str, int], made: tuple[int, ...]
) -> None:
    assert rearranged(pattern, Shape(shape), sizes) == made


@pytest.mark.parametrize(
    ("pattern", "shape"),
    [
        ("b h", (2, 3)),
        ("b h -> b h r", (2, 3)),
        ("b h -> h b", (2, 3, 4)),
        ("(a b) c -> a b c", (6, 3)),
        ("(a b) c -> a b c", (7, 3)),
    ],
)
def test_what_stays_unknown(pattern: str, shape: tuple[int, ...]) -> None:
    sizes = {"a": 2} if shape == (7, 3) else {}
    with pytest.raises(UnknownPattern):
        rearranged(pattern, Shape(shape), sizes)


def test_open_sizes_stay_open() -> None:
    batch = symbol("batch", free=True)
    joined = rearranged("b t c -> (b t) c", Shape((batch, 5, 3)), {})
    assert joined == (batch * 5, 3)
    assert rearranged("(b t) c -> b t c", joined, {"t": 5}) == (batch, 5, 3)
    assert parsed("b t _", Shape((batch, 5, 3)))["t"] == 5
