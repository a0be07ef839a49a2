"""Random programs: sequential and functional, with loops, helpers, operators and shared layers."""

from __future__ import annotations

from random import Random

from tests.networks.choices import MERGES, OPERATIONS, TO_VECTORS, layer
from tests.networks.structures import definitions_for, use

HEAD = """\
import keras
from keras import layers


def block(x, filters, bn=True, strides=1):
    x = layers.Conv2D(filters, 3, strides=strides, padding="same", use_bias=not bn)(x)
    if bn:
        x = layers.BatchNormalization()(x)
    return layers.Activation("relu")(x)


"""


def program(seed: int) -> str:
    """Return the source of a program that binds a model to `model`, or raises on the way."""
    random = Random(seed)
    lines = _sequential(random) if random.random() < 0.4 else Functional(random).lines()
    body = "\n".join(lines) + "\n"
    return f"{HEAD}{definitions_for(body)}\n{body}"


def _shape(random: Random, rank: int) -> tuple[int | None, ...]:
    if rank == 5:
        return (random.choice((4, 6)), 9, random.choice((8, 12)), random.choice((1, 2, 3)))
    if rank == 4:
        height = random.choice((16, 28, 32, 17, None))
        width = None if height is None else random.choice((16, 32, 31))
        return (height, width, random.choice((1, 2, 3, 4)))
    if rank == 3:
        return (random.choice((10, 12, 15)), random.choice((4, 6, 8)))
    return (random.choice((8, 10, 20)),)


def _sequential(random: Random) -> list[str]:
    rank = random.choice((5, 4, 4, 3, 3, 2))
    shape = _shape(random, rank)
    items = [layer(random, rank) for _ in range(random.randrange(2, 7))]
    if rank > 2:
        items.append(f"layers.{random.choice(TO_VECTORS[rank])}")
    items += [layer(random, 2) for _ in range(random.randrange(1, 4))]
    style = random.choice(("list", "add", "built"))
    if style == "list":
        rows = [f"    {item}," for item in (f"keras.Input({shape})", *items)]
        return ["model = keras.Sequential([", *rows, "])"]
    if style == "add":
        adds = [f"model.add({item})" for item in (f"keras.Input(shape={shape})", *items)]
        return [
            random.choice(("model = keras.Sequential()", "model = keras.Sequential(name='net')")),
            *adds,
        ]
    return [
        f"def build(units={random.choice((3, 5))}, shape={shape}):",
        "    net = [keras.Input(shape)]",
        *(f"    net.append({item})" for item in items),
        f"    for i in range({random.choice((1, 2, 3))}):",
        "        net += [layers.Dense(units * (i + 1)), layers.Activation('relu')]",
        "    return keras.Sequential(net)",
        "",
        f"model = build({random.choice(('', '4', 'units=2 + 5'))})",
    ]


class Functional:
    """A network of the functional API, tensor by tensor; `pool` holds names and ranks so far."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.pool: list[tuple[str, int]] = []
        self._lines: list[str] = []
        self._shared = False

    def lines(self) -> list[str]:
        """Return the program's lines."""
        random = self.random
        for number in range(random.choice((1, 1, 1, 2))):
            rank = random.choice((5, 4, 4, 3, 3, 2, 2))
            named = f", name='in{number}'" if random.random() < 0.4 else ""
            self._bind(rank, f"keras.Input({_shape(random, rank)}{named})")
        if random.random() < 0.2:
            self._lines.append(f"ids = keras.Input(({random.choice((7, None))},), dtype='int32')")
        inputs = [name for name, _ in self.pool]
        self._start_from_ids(inputs)
        for _ in range(random.choice((*range(4, 14), 30, 55))):
            self._step()
        made = [name for name, _ in self.pool[len(inputs) :]]
        outputs = made[-random.choice((1, 1, 2)) :]
        given = [inputs[0] if len(inputs) == 1 else f"[{', '.join(inputs)}]"]
        given.append(outputs[0] if len(outputs) == 1 else f"[{', '.join(outputs)}]")
        if random.random() < 0.5:
            self._lines.append(f"model = keras.Model({given[0]}, {given[1]})")
        else:
            self._lines.append(
                f"model = keras.Model(inputs={given[0]}, outputs={given[1]}, name='m')"
            )
        if random.random() < 0.2:
            freed = random.choice(("[:-2]", "[1:3]", ""))
            frozen = f"for one in model.layers{freed}:\n    one.trainable = False"
            self._lines.append(frozen if freed else "model.trainable = False")
        if random.random() < 0.2 and len(inputs) == len(outputs) == 1:
            self._lines.append(f"outer = keras.Input({inputs[0]}.shape[1:])")
            self._lines.append("model = keras.Model(outer, layers.Dense(3)(model(outer)))")
        return self._lines

    def _start_from_ids(self, inputs: list[str]) -> None:
        if len(self._lines) == len(inputs):
            return
        inputs.append("ids")
        kind, rank = self.random.choice(
            (
                ("Embedding(50, 6, mask_zero=True)", 3),
                ("Embedding(input_dim=20, output_dim=4)", 3),
                ("CategoryEncoding(num_tokens=9, output_mode='multi_hot')", 2),
                ("Hashing(num_bins=5, output_mode='count')", 2),
                ("IntegerLookup(vocabulary=[3, 4, 5], output_mode='multi_hot')", 2),
            )
        )
        self._bind(rank, f"layers.{kind}(ids)")

    def _bind(self, rank: int, written: str) -> str:
        name = f"t{len(self.pool)}"
        self._lines.append(f"{name} = {written}")
        self.pool.append((name, rank))
        return name

    def _step(self) -> None:
        random = self.random
        x, rank = random.choice(self.pool[-4:])
        kinds = (self._layer, self._layer, self._layer, self._merge, self._residual, self._change)
        random.choice((*kinds, self._operation, self._other, self._use, self._use))(x, rank)

    def _layer(self, x: str, rank: int) -> None:
        self._bind(rank, f"{layer(self.random, rank)}({x})")

    def _use(self, x: str, rank: int) -> None:
        written, made = use(self.random, x, rank)
        self._bind(made, written)

    def _merge(self, x: str, rank: int) -> None:
        others = [name for name, other in self.pool if other == rank and name != x] or [x]
        other, merge = self.random.choice(others), self.random.choice(MERGES)
        operator = self.random.choice("+*-")
        forms = (
            f"layers.{merge}()([{x}, {other}])",
            f"layers.{merge.lower()}([{x}, {other}])",
            f"{x} {operator} {other}",
        )
        self._bind(rank, self.random.choice(forms))

    def _residual(self, x: str, rank: int) -> None:
        convolution = f"layers.Conv2D({x}.shape[-1], 3, padding='same')({x})"
        dense = f"layers.Dense({x}.shape[-1], activation='relu')({x})"
        branch = self._bind(rank, convolution if rank == 4 else dense)
        self._bind(rank, f"layers.Add()([{x}, {branch}])")

    def _change(self, x: str, rank: int) -> None:
        if rank == 2:
            self._bind(3, f"layers.RepeatVector({self.random.choice((3, 5))})({x})")
        elif rank == 4 and self.random.random() < 0.4:
            self._bind(3, f"layers.Reshape((-1, {x}.shape[-1]))({x})")
        else:
            self._bind(2, f"layers.{self.random.choice(TO_VECTORS[rank])}({x})")

    def _operation(self, x: str, rank: int) -> None:
        self._bind(rank, self.random.choice(OPERATIONS).format(x=x))

    def _other(self, x: str, rank: int) -> None:
        random = self.random
        if rank == 4:
            extra = random.choice(("", ", bn=False", ", strides=2"))
            self._bind(4, f"block({x}, {random.choice((4, 8))}{extra})")
        elif rank == 5:
            self._bind(4, f"{x}[:, {random.choice((0, 1, -1))}]")
        elif rank == 3:
            attention = random.choice(("MultiHeadAttention(2, 4", "GroupQueryAttention(3, 4, 2"))
            biased = random.choice(("", ", use_bias=False"))
            self._bind(3, f"layers.{attention}{biased})({x}, {x})")
        elif not self._shared:
            self._shared = True
            self._lines.append(f"shared = layers.Dense({x}.shape[-1])")
            self._bind(2, f"shared(shared({x}))")
        else:
            name = self._bind(2, x)
            self._lines.append(
                f"for units in {random.choice(('(4, 8)', '[6]', 'range(2, 9, 3)'))}:"
            )
            self._lines.append(f"    {name} = layers.Dense(units, activation='relu')({name})")
