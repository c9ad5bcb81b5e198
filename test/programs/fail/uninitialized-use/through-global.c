// The value of a global variable is that of a local variable that nobody set, in a function that has returned.
static int latest;
static int copy;

static void remember(void) {
  int sum;
  latest = sum;
}

int main(void) {
  remember();
  copy = latest;
  if (copy > 10) return 0; //~ uninitialized-use
  return 0;
}
