volatile int go = 1;

static int spin(void) {
  int n = 0;
  while (go)
    n++;
  return n > 0 ? 3 : 4;
}

int main(void) {
  return spin();
}
