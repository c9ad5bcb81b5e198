// The one division that overflows.
#include <limits.h>
#include <stdlib.h>

int main(void) {
  int least = INT_MIN, by = atoi("-1");
  return least / by; //~ signed-integer-overflow
}
