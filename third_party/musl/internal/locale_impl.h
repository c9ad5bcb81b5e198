#include <locale.h>
#define LCTRANS_CUR(text) (text)
