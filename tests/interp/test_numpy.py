"""NumPy's functions and methods: the shape of what comes out is NumPy's, or not known."""

from __future__ import annotations

import numpy as np
import pytest

from tests.functions.predict import predict

CALLS = """
np.zeros(5); np.zeros((2, 3)); np.ones(shape=(2, 3), dtype="int32"); np.full((2, 3), 7)
np.full(4, fill_value=1.0); np.empty([3, 1]); np.arange(5); np.arange(2, 9); np.arange(2, 9, 3)
np.arange(0.0, 1.0, 0.25); np.linspace(0, 1); np.linspace(0, 1, 7); np.linspace(0, 1, num=9)
np.logspace(0, 2, 5); np.eye(3); np.eye(3, 4); np.eye(N=2, M=5); np.identity(4)
np.array([1, 2, 3]); np.array([[1, 2], [3, 4]]); np.array(5); np.array([a, a]); np.asarray(a)
np.atleast_1d(3); np.atleast_2d([1, 2]); np.zeros_like(a); np.ones_like(a, dtype=bool)
np.full_like(a, 3); np.empty_like(a); np.copy(a); a.copy(); a.astype("float32")
np.reshape(a, (6, 4)); np.reshape(a, -1); a.reshape(4, -1); a.reshape((2, 12)); a.reshape(-1)
a.flatten(); a.ravel(); np.ravel(a); a.T; np.transpose(a); a.transpose(); a.transpose(1, 0, 2)
np.transpose(a, (2, 0, 1)); a.transpose((0, 2, 1)); np.swapaxes(a, 0, 2); a.swapaxes(1, 2)
np.moveaxis(a, 0, -1); np.moveaxis(a, -1, 0); np.rollaxis(a, 2); np.expand_dims(a, 0)
np.expand_dims(a, -1); np.expand_dims(a, axis=1); np.expand_dims(a, (0, 2)); np.squeeze(b)
np.squeeze(b, 0); b.squeeze(); b.squeeze(axis=2); a[None]; a[..., None]; a[:, None]; a[0]; a[-1]
a[0, 1]; a[1:]; a[:, 1:3]; a[..., 0]; a[:, ::2]; a[::-1]; a[0:1, :, 2]; a[[0, 1, 1]]; a[a > 3]
a[:, [0, 2]]; a[np.array([0, 1])]; a[:, -1]; a[:1]; a[:-1]; a[5:]; a[:, 1, None]
np.concatenate([a, a]); np.concatenate((a, a), axis=1); np.concatenate([a, a], -1)
np.concatenate([a, a], axis=None); np.append(a, a); np.append(a, a, axis=0); np.append(c, 3)
np.stack([a, a]); np.stack([a, a], axis=1); np.stack((a, a), -1); np.vstack([c, c])
np.vstack([a, a]); np.hstack([c, c]); np.hstack([a, a]); np.dstack([c, c]); np.dstack([a, a])
np.column_stack([c, c]); np.column_stack([m, c]); np.block([[m, m]])
np.split(a, 2); np.split(a, 2, axis=2); np.split(c, [1]); np.array_split(c, 2); np.hsplit(m, 2)
np.tile(a, 2); np.tile(a, (2, 1, 1)); np.tile(c, (3, 1)); np.repeat(a, 2); np.repeat(a, 2, axis=0)
np.repeat(c, 3); a.repeat(2, axis=1); np.pad(c, 1); np.pad(m, ((1, 0), (0, 2)))
np.pad(m, (1, 2)); np.pad(m, 2, mode="constant"); np.flip(a); np.flip(a, 0); np.fliplr(m)
np.flipud(m); np.rot90(m); np.roll(a, 1); np.roll(a, 1, axis=0); np.sum(a); np.sum(a, 0)
np.sum(a, axis=1); np.sum(a, axis=(0, 2)); np.sum(a, axis=-1, keepdims=True); a.sum(); a.sum(1)
a.mean(axis=0); a.max(); a.max(axis=-1); a.min(0); a.std(axis=(0, 1)); np.mean(a, 1, keepdims=True)
np.argmax(a); np.argmax(a, axis=1); a.argmax(-1); np.argmin(a, 0); np.argsort(a); a.argsort(axis=0)
np.sort(a); np.sort(a, axis=None); np.cumsum(a); np.cumsum(a, axis=1); a.cumsum(); np.prod(a)
np.prod(a, axis=0); a.prod(axis=1); np.any(a); np.all(a, axis=0); np.median(a, axis=0)
np.percentile(a, 50); np.percentile(a, 50, axis=0); np.percentile(a, [5, 50], axis=0)
np.var(a, axis=2); np.ptp(a, axis=0); np.diff(c); np.diff(m, axis=0); np.linalg.norm(m)
np.linalg.norm(m, axis=1); np.dot(m, m.T); np.dot(c, c); np.dot(m, d); m @ m.T; np.matmul(a, a.T[:, :, 0])
np.outer(c, c); np.inner(c, c); np.tensordot(a, a, axes=3); np.einsum("ij,kj->ik", m, m); np.kron(c, c)
a + a; a * 2; a + c[:, None]; a - a.mean(axis=0); a / 255.0; a > 0; -a; a ** 2; a % 2; a // 2
np.add(a, a); np.exp(a); np.sqrt(a); np.clip(a, 0, 1); np.abs(a); np.log(a + 1); np.maximum(a, 0)
np.where(a > 0, a, 0); np.where(a > 0, 1, a); np.round(a, 2); np.nan_to_num(a); np.isnan(a)
np.take(a, [0, 1], axis=1); np.take(a, [0, 1]); a.take([0], axis=0); np.delete(a, 0, axis=0)
np.insert(c, 0, 1); np.diag(c); np.diag(m[:2, :2]); np.triu(m); np.tril(m); np.trace(m)
np.broadcast_to(c, (4, 2)); np.random.rand(2, 3); np.random.randn(4); np.random.randn()
np.random.random((2, 3)); np.random.random(5); np.random.randint(0, 9, (3, 2)); np.random.randint(9)
np.random.randint(9, size=4); np.random.uniform(size=(2, 2)); np.random.uniform(0, 1, (2, 5))
np.random.normal(0, 1, (2, 3)); np.random.normal(size=7); np.random.choice(5, 3)
np.random.choice(5, size=(2, 2)); np.random.permutation(5); np.random.permutation(c)
np.random.standard_normal((3, 3)); np.random.random_sample((2, 2)); np.random.binomial(1, 0.5, (3,))
np.random.default_rng(0).normal(size=(2, 3)); np.random.default_rng().integers(0, 3, 5)
np.random.default_rng().random((2, 2)); np.random.RandomState(0).rand(3, 2)
np.squeeze(np.zeros((1, 4, 1))); np.meshgrid(c, d)[0]; np.unravel_index(3, (2, 2))
np.histogram(c, 4)[0]; np.bincount(np.array([0, 1, 3])); np.unique(np.array([1, 1, 2]))
np.unique(c, return_inverse=True)[1]; np.unique(c, False, True)[1]
np.unique(c, return_counts=True, return_inverse=True)[1]
np.float32(3); np.int64(2); np.array([[1.0]] * 3); np.array(range(4)); np.array(list(range(3)))
np.array([[i, j] for i in range(2) for j in range(3)]); np.array([1, 2, 3]).reshape(3, 1)
np.array([]); np.array([[], []]); np.zeros((0, 3)); a.size; a.ndim; len(a); a.shape[1]
np.shape(a); np.ndim(a); np.size(a); np.size(a, 1); np.asarray([1, 2])[:, None]
np.ascontiguousarray(a); np.squeeze(a[:, :1], axis=1); np.vstack((a[0], a[1])); np.c_[c, c]; np.r_[c, c]
"""
ENV = "a = np.zeros((2, 3, 4)); b = np.zeros((1, 3, 1)); c = np.zeros(2); d = np.zeros(4); m = np.zeros((3, 4))"
LISTED = [one.strip() for one in CALLS.replace("\n", ";").split(";") if one.strip()]


def _answer(call: str) -> object:
    names: dict[str, object] = {"np": np}
    exec(ENV, names)
    try:
        return _shapes(eval(call, names))
    except ValueError:
        return "raises"


def _shapes(value: object) -> object:
    if isinstance(value, (list, tuple)):
        return [_shapes(one) for one in value]
    return {"shape": list(np.shape(value))}  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def given() -> dict[str, object]:
    return dict(zip(LISTED, predict(LISTED, head=f"import numpy as np\n{ENV}\n"), strict=True))


@pytest.mark.parametrize("call", LISTED)
def test_shapes(call: str, given: dict[str, object]) -> None:
    assert given[call] is None or _agree(given[call], _answer(call))


def _agree(ours: object, real: object) -> bool:
    """Tell whether two shapes agree, open sizes with any."""
    if isinstance(ours, dict) and isinstance(real, dict):
        pairs = zip(ours["shape"], real["shape"], strict=False)
        same_rank = len(ours["shape"]) == len(real["shape"])
        return same_rank and all(a is None or a == b for a, b in pairs)
    if isinstance(ours, list) and isinstance(real, list):
        return len(ours) == len(real) and all(map(_agree, ours, real))
    return False
