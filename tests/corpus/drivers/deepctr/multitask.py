from deepctr.feature_column import DenseFeat, SparseFeat
from deepctr.models import ESMM, MMOE, PLE, SharedBottom

columns = [SparseFeat(name, vocabulary_size=100, embedding_dim=4) for name in ("C1", "C2", "C3")]
columns += [DenseFeat("I1", 1), DenseFeat("I2", 1)]

SharedBottom(columns)
ESMM(columns)
MMOE(columns)
PLE(columns)

# Builds models with keras.
