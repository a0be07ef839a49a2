"""`gymnasium`, the later name of `gym`."""

from __future__ import annotations

from keras_lint.interp.libraries import gym

make = gym.make
