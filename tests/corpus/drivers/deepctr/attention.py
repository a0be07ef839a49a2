from deepctr.feature_column import DenseFeat, SparseFeat
from deepctr.models import ONN, PNN, AutoInt, FiBiNET

columns = [SparseFeat(name, vocabulary_size=100, embedding_dim=4) for name in ("C1", "C2", "C3")]
columns += [DenseFeat("I1", 1), DenseFeat("I2", 1)]

AutoInt(columns, columns)
FiBiNET(columns, columns)
ONN(columns, columns)
PNN(columns)

# Builds models with keras.
