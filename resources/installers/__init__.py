"""Make what people install: the frozen folder, and on Linux a tarball and a .deb of it."""
