/*
 * SHORTCUT(kind, function, also where the source says more of the call): kinds are those of index.ts.
 */
SHORTCUT(1, malloc, 1)
SHORTCUT(2, free, 1)
SHORTCUT(3, new, 1)
SHORTCUT(4, delete, 1)
SHORTCUT(5, memcpy, 0)
SHORTCUT(6, memmove, 0)
SHORTCUT(7, memset, 0)
SHORTCUT(8, memcmp, 0)
SHORTCUT(9, strlen, 0)
SHORTCUT(10, strcmp, 0)
SHORTCUT(11, container, 1)
SHORTCUT(12, constructing, 1)
SHORTCUT(13, destroying, 1)
SHORTCUT(14, destroyed, 1)
SHORTCUT(15, member, 1)
SHORTCUT(16, called, 1)
