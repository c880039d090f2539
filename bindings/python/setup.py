"""Compiles the module that calls the native library, once for every Python from 3.10 on (abi3)."""

from setuptools import setup

setup(cffi_modules=["native_interface.py:interface"], options={"bdist_wheel": {"py_limited_api": "cp310"}})
