"""Makes a rule of Keras from its code and follows slopes with it; a JSON line in, a JSON line out."""
import inspect
import json
import sys

import keras
import numpy

keras.config.set_floatx("float64")
for line in sys.stdin:
    job = json.loads(line)
    w = keras.Variable(numpy.array(job["start"]), dtype="float64")
    rule = eval(job["code"])
    rule.build([w])
    way = []
    for slopes in job["slopes"]:
        rule.apply([keras.ops.array(slopes, dtype="float64")], [w])
        way.append(keras.ops.convert_to_numpy(w).tolist())
    usual = {name: one.default for name, one in inspect.signature(type(rule).__init__).parameters.items()}
    print(json.dumps({"way": way, "usual": {k: v for k, v in usual.items() if isinstance(v, (int, float, bool))}}))
