#include <stdio.h>
#include <stdlib.h>

struct account {
  long number;
  double balance;
};

int main(void) {
  double *rate = (double *)malloc(sizeof(rate)); //~ allocation-size
  if (rate == NULL) return 1;
  *rate = 1.5;

  struct account *account = calloc(2, sizeof account); //~ allocation-size
  if (account == NULL) return 1;
  account->number = 17;
  printf("%.1f %ld\n", *rate, account->number);
  free(account);
  free(rate);
  return 0;
}
