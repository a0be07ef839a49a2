"""`gym` and `gymnasium`: the spaces of the usual environments, which are as fixed as their names.

Source: the registrations of `gym.envs` and the classes that they name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, Builtin, CallArguments, Unknown, Value
from keras_lint.record import record
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@record
class Space:
    """A `Box` of a shape, or so many numbers (`Discrete`)."""

    shape: tuple[int, ...] = ()
    n: int | None = None


@dataclass(slots=True, eq=False)
class Environment:
    """An environment, and what the program set of it."""

    spaces: Mapping[str, Space]
    changed: dict[str, Value] = field(default_factory=dict)


def _box(*sizes: int) -> Space:
    return Space(sizes)


def _discrete(n: int) -> Space:
    return Space(n=n)


SPACES: dict[str, tuple[Space, Space]] = {
    "Acrobot": (_box(6), _discrete(3)),
    "BipedalWalker": (_box(24), _box(4)),
    "BipedalWalkerHardcore": (_box(24), _box(4)),
    "CarRacing": (_box(96, 96, 3), _box(3)),
    "CartPole": (_box(4), _discrete(2)),
    "CliffWalking": (_discrete(48), _discrete(4)),
    "FrozenLake": (_discrete(16), _discrete(4)),
    "FrozenLake8x8": (_discrete(64), _discrete(4)),
    "HalfCheetah": (_box(17), _box(6)),
    "Hopper": (_box(11), _box(3)),
    "LunarLander": (_box(8), _discrete(4)),
    "LunarLanderContinuous": (_box(8), _box(2)),
    "MountainCar": (_box(2), _discrete(3)),
    "MountainCarContinuous": (_box(2), _box(1)),
    "Pendulum": (_box(3), _box(1)),
    "Taxi": (_discrete(500), _discrete(6)),
    "Walker2d": (_box(17), _box(6)),
}
"""What is observed and what is done, in whichever version."""
ATARI = {"BeamRider": 9, "Breakout": 4, "Enduro": 9, "MsPacman": 9, "Pong": 6, "Qbert": 6}
ATARI |= {"Seaquest": 18, "SpaceInvaders": 6}
"""The actions of games on a screen of 210 × 160."""
HARMLESS = {"render_mode", "max_episode_steps", "is_slippery", "new_step_api", "frameskip"}
"""Arguments of `make` that leave the spaces as they are."""


@known("gym.make", "gymnasium.make")
def make(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Make an environment of a name that we know."""
    name = arguments.positional[0] if arguments.positional else arguments.keywords.get("id")
    found = _spaces(name) if isinstance(name, str) else None
    if found is None or arguments.open or set(arguments.keywords) - HARMLESS - {"id"}:
        return Unknown("an environment that is not known", "gym.Env")
    return Environment({"observation_space": found[0], "action_space": found[1]})


def _spaces(name: str) -> tuple[Space, Space] | None:
    parts = re.fullmatch(r"(?:ALE/)?(\w+?)(Deterministic|NoFrameskip)?-v\d+", name)
    if parts is None:
        return None
    game = ATARI.get(parts[1])
    return SPACES.get(parts[1]) if game is None else (_box(210, 160, 3), _discrete(game))


@known(
    *(
        f"{library}.wrappers.{name}"
        for library in ("gym", "gymnasium")
        for name in ("Monitor", "TimeLimit", "RecordVideo", "RecordEpisodeStatistics")
    )
)
def wrapped(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Wrap an environment so that its spaces stay what they are."""
    inner = arguments.positional[0] if arguments.positional else arguments.keywords.get("env")
    return inner if isinstance(inner, Environment) else Unknown("an environment", "gym.Env")


@behaves(Environment)
class EnvironmentBehaviour(Behaviour):
    """Environments have spaces; what happens in them is not known."""

    kind = "an environment"

    def attribute(self, machine: Machine, value: Environment, name: str) -> Value:
        if name in value.changed:
            return value.changed[name]
        if name in value.spaces:
            return value.spaces[name]
        if name in ("env", "unwrapped"):
            return value
        return Unknown(f"{name} of an environment", f"gym.{name}")

    def set_attribute(self, machine: Machine, value: Environment, name: str, new: Value) -> None:
        value.changed[name] = Unknown(f"{name} of an environment") if machine.conditional else new


@behaves(Space)
class SpaceBehaviour(Behaviour):
    """A space has a shape, and bounds or a number of values."""

    kind = "a space"

    def attribute(self, machine: Machine, value: Space, name: str) -> Value:
        if name == "shape":
            return value.shape
        if name == "n" and value.n is not None:
            return value.n
        box = Array(Shape(value.shape), "float32")
        if name in ("low", "high") and value.n is None:
            return box
        if name == "sample" and value.n is None:
            return Builtin(name, lambda machine, arguments, place: box)
        return Unknown(f"{name} of a space", f"gym.{name}")
