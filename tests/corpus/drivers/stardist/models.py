from stardist.models import Config2D, Config3D, StarDist2D, StarDist3D

StarDist2D(Config2D(), name=None, basedir=None)
StarDist2D(Config2D(n_rays=64, grid=(2, 2), n_channel_in=3), name=None, basedir=None)
StarDist2D(Config2D(n_classes=3), name=None, basedir=None)
StarDist3D(Config3D(), name=None, basedir=None)

# Builds models with keras.
