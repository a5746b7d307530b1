"""The same work with pandas: read_csv, then describe, nunique, corr, isna and duplicated."""
import resource
import sys
import time

import pandas


def now():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return time.perf_counter(), used.ru_utime + used.ru_stime


def ended(name, since):
    wall, cpu = now()
    print(f"{name} {wall - since[0]:.3f} {cpu - since[1]:.3f}")
    return now()


since = now()
table = pandas.read_csv(sys.argv[1])
since = ended("import", since)
table.describe(include="all")
table.nunique()
table.corr(numeric_only=True)
table.isna().sum()
table.duplicated().sum()
since = ended("profile", since)
print("rows", len(table))
print("cpu %.3f" % now()[1])
print("peak_mb", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
