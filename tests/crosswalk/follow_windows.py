"""Runs generated code of a convolution or a pool in PyTorch or Keras; a JSON line in, a JSON line out."""
import json
import sys

library = sys.argv[1]
if library == "PyTorch":
    import torch

    torch.set_default_dtype(torch.float64)
else:
    import keras
    import numpy

    keras.config.set_floatx("float64")

for line in sys.stdin:
    job = json.loads(line)
    # Pictures come as [examples, rows, columns, channels]; PyTorch wants the channels second.
    if library == "PyTorch":
        names = {"x": torch.tensor(job["x"], dtype=torch.float64).permute(0, 3, 1, 2)}
        exec(job["code"], names)
        maps = [one.detach().permute(0, 2, 3, 1).tolist() for one in (names["z"], names["layer"](names["x"]))]
    else:
        names = {"x": numpy.array(job["x"])}
        exec(job["code"], names)
        maps = [keras.ops.convert_to_numpy(names["z"]).tolist()]
    print(json.dumps(maps))
