"""Cases: a layer, its arguments and its calls, drawn from a domain by a fixed seed.

Cases are plain JSON. What JSON lacks is spelt as a dict of one `$` key: a tuple is
`{"$tuple": […]}`, a layer as argument `{"$layer": name, "config": {…}}`, an input tensor
`{"$tensor": [sizes], "dtype": name or null}`, a function as argument `{"$function": "identity"}`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import signature_of

Json = Any
Case = dict[str, Json]

ANY_LAYER: Mapping[str, Sequence[Json]] = {
    "name": ["a", "b c", "a/b", "_x", None, 3, 0, ""],
    "trainable": [True, False, None, 0],
    "dtype": ["float32", "float64", None, "foo32", {}],
    "input_shape": [[3], {"$tuple": [4, 4, 3]}],
    "bogus": [1],
    "input_dim": [3],
    "activity_regularizer": [None, "foo", 0.1, {}],
    "weights": [None],
}
"""What any layer may be given, right or wrong; drawn rarely."""

ODD = 0.12
"""How often an invalid argument, an odd input or a second call is drawn."""


def layer(name: str, **config: Json) -> Json:
    """Spell a layer that is an argument."""
    return {"$layer": name, "config": config}


def tensor(*sizes: int | None, dtype: str | None = None) -> Json:
    """Spell an input tensor; sizes include the batch axis."""
    return {"$tensor": list(sizes), "dtype": dtype}


def tuple_of(*items: Json) -> Json:
    """Spell a tuple."""
    return {"$tuple": list(items)}


@dataclass(frozen=True)
class Domain:
    """What a layer may be given.

    Attributes:
        layer: the public name of the layer class.
        arguments: the valid values of each argument, some of them wrong for some inputs.
        inputs: the inputs to call it on.
        invalid: values that Keras mostly refuses.
        odd_inputs: inputs that it mostly refuses.
        required: arguments that are always given.
        calls: further arguments of a call, one of which is drawn for each.
        versions: the Keras versions in which it can be called on its own.
    """

    layer: str
    arguments: Mapping[str, Sequence[Json]]
    inputs: Sequence[Json]
    invalid: Mapping[str, Sequence[Json]] = field(default_factory=dict)
    odd_inputs: Sequence[Json] = ()
    required: Sequence[str] = ()
    calls: Sequence[Mapping[str, Json]] = ({},)
    versions: Sequence[KerasVersion] = tuple(KerasVersion)


def draw(domain: Domain, count: int, seed: int, keras: KerasVersion) -> list[Case]:
    """Draw cases with the arguments that the version's signature has; none where it has no such
    layer.

    Every candidate value comes up before any comes up twice.
    """
    signature = signature_of(domain.layer, keras)
    if signature is None or keras not in domain.versions:
        return []
    rng = Random(f"{domain.layer} {seed}")
    placed = [one.name for one in signature.parameters if not one.keyword_only]
    known = {one.name for one in signature.parameters}
    valid = _queues(rng, {k: v for k, v in domain.arguments.items() if k in known})
    invalid = _queues(rng, {k: v for k, v in domain.invalid.items() if k in known})
    common = _queues(rng, ANY_LAYER)
    inputs, odd = _shuffled(rng, domain.inputs), _shuffled(rng, domain.odd_inputs)
    calls = _shuffled(rng, domain.calls)
    cases = []
    for _ in range(count):
        density = rng.choice([0.1, 0.3, 0.6])
        given = {
            name: next(values)
            for name, values in valid.items()
            if name in domain.required or rng.random() < density
        }
        if invalid and rng.random() < ODD:
            name = rng.choice(list(invalid))
            given[name] = next(invalid[name])
        if rng.random() < ODD:
            name = rng.choice(list(common))
            given[name] = next(common[name])
        made = []
        for _ in range(2 if rng.random() < ODD else 1):
            source = odd if domain.odd_inputs and rng.random() < ODD else inputs
            made.append({"inputs": next(source), "kwargs": next(calls)})
        args = _by_position(rng, placed, given)
        cases.append({"layer": domain.layer, "args": args, "kwargs": given, "calls": made})
    return cases


def candidates(domain: Domain, keras: KerasVersion) -> Iterator[tuple[str, Json]]:
    """Yield every valid value of each argument that the version's signature has."""
    signature = signature_of(domain.layer, keras)
    known = {one.name for one in signature.parameters} if signature else set()
    for name, values in domain.arguments.items():
        if name in known:
            yield from ((name, value) for value in values)


def _by_position(rng: Random, placed: Sequence[str], given: dict[str, Json]) -> list[Json]:
    """Take the first arguments out of the keywords now and then, to be given by position."""
    args: list[Json] = []
    if rng.random() < 0.3:
        for name in placed[: rng.randint(1, 4)]:
            if name not in given:
                break
            args.append(given.pop(name))
    return args


def _queues(rng: Random, values: Mapping[str, Sequence[Json]]) -> dict[str, Iterator[Json]]:
    return {name: _shuffled(rng, listed) for name, listed in values.items()}


def _shuffled(rng: Random, values: Sequence[Json]) -> Iterator[Json]:
    """Go through the values without end, each time in another order."""
    own = Random(rng.random())
    while True:
        yield from own.sample(list(values), len(values))
