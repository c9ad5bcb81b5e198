int main(void) {
  int x = "no number";
  return y;
}
