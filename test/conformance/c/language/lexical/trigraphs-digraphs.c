// covers: [6.4.6] digraphs, <iso646.h> spellings, line splicing
%:include <iso646.h>
#include <stdio.h>

#define LONG_\
NAME 5

int main(void) <%
  int a<:3:> = <%1, 2, 4%>;
  int x = a<:0:> bitor a<:2:>;
  x and_eq compl 1;
  if (not (x == 5) and a[1] not_eq 3 or 0) printf("%d %d\n", x, LONG_NAME);
  // a comment that goes on \
  printf("hidden");
  printf("%d /* no comment */ %d\n", x xor 3, 7 /* here */ / 2);
  return 0;
%>
