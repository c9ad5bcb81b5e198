#include <stdio.h>
#include <stddef.h>
#include <stdint.h>
int main(void) {
    printf("[%d] [%5d] [%-5d] [%05d] [%+d] [% d] [%.3d] [%8.3d] [%-8.3d]\n", 42, 42, 42, 42, 42, 42, 7, 7, 7);
    printf("[%i] [%u] [%o] [%x] [%X] [%#o] [%#x] [%#X]\n", -42, 42u, 42u, 255u, 255u, 8u, 255u, 255u);
    printf("[%hhd] [%hd] [%ld] [%lld] [%zu] [%jd] [%td]\n", (signed char)-1, (short)-2, -3L, -4LL, (size_t)5, (intmax_t)6, (ptrdiff_t)7);
    printf("[%hhu] [%hu] [%lu] [%llx]\n", (unsigned char)200, (unsigned short)60000, 4000000000ul, 0xabcdefabcdefull);
    printf("[%f] [%.2f] [%10.3f] [%-10.1f] [%+.0f] [%#.0f] [%010.2f]\n", 3.14159, 2.71828, 1.5, 2.25, 2.5, 3.0, -1.5);
    printf("[%e] [%.3E] [%g] [%G] [%g] [%g] [%#g] [%.10g]\n", 12345.678, 0.00012, 0.0001, 1e-10, 100000.0, 1000000.0, 1.0, 0.1);
    printf("[%a] [%A] [%.2a] [%a]\n", 1.0, 255.5, 3.14159, 0.0);
    printf("[%s] [%10s] [%-10s] [%.2s] [%10.2s] [%c] [%5c] [%-5c]\n", "text", "text", "text", "text", "text", 'x', 'y', 'z');
    printf("[%%] [%*d] [%-*d] [%.*f] [%*.*f]\n", 6, 42, 6, 42, 2, 3.14159, 9, 3, 2.5);
    printf("[%p] [%s]\n", (void *)0, "end"); int n = 0; printf("12345%n\n", &n); printf("%d\n", n);
    printf("%.0f %.0f %.0f %.0f\n", 0.5, 1.5, 2.5, 3.5); printf("%.20f\n", 0.1); printf("%.3f %.3f\n", 1e300 * 1e10, -1e300 * 1e10);
    printf("%1$s %2$s %1$s\n", "a", "b"); printf("%lc%c\n", (wchar_t)'w', 'n'); printf("%5%|\n");
    printf("%.15g %.16g %.17g %g\n", 0.1, 0.1, 0.1, 123456789.0); printf("%'d\n", 1234567);
    int r = printf("count\n"); printf("%d\n", r); fprintf(stdout, "%s", ""); puts(""); fputs("fputs\n", stdout); putc('c', stdout); putchar('\n');
    return 0;
}
