from keras import Input, Model, ops

left, right = Input((5, 6)), Input((6, 5))
total = ops.add(left, right)  # KL103 mended: total = ops.add(left, ops.transpose(right, (0, 2, 1)))
model = Model([left, right], total)
