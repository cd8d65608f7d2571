"""What Linux desktops want around the frozen folder: a menu entry, icons, a tarball, a .deb."""
