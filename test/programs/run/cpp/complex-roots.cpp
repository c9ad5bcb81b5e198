#include <cmath>
#include <complex>
#include <cstdio>
#include <iostream>

/* What quadratic equations print: roots and whole powers without dust in the parts that are nothing. */
template <class T> static void show(const char *what, const std::complex<T> &z) {
    std::cout << what << ' ' << z << ' ' << (z.real() == 0) << (z.imag() == 0) << '\n';
}

int main() {
    using C = std::complex<double>;
    show("sqrt(-4)", std::sqrt(C(-4, 0)));
    show("sqrt(-4, -0)", std::sqrt(C(-4, -0.0)));
    show("sqrt(2i)", std::sqrt(C(0, 2)));
    show("sqrt(3+4i)", std::sqrt(C(3, 4)));
    show("sqrt(0)", std::sqrt(C(0, 0)));
    show("sqrt(float)", std::sqrt(std::complex<float>(-9, 0)));
    show("sqrt(long double)", std::sqrt(std::complex<long double>(-16, 0)));
    show("(1+2i)^2", std::pow(C(1, 2), 2));
    show("(1+2i)^-2", std::pow(C(1, 2), -2));
    show("i^2", std::pow(C(0, 1), 2));
    show("i^10", std::pow(C(0, 1), 10));
    show("2^0.5", std::pow(C(2, 0), 0.5));
    show("(1+i)^0", std::pow(C(1, 1), 0));
    show("float^int", std::complex<double>(std::pow(std::complex<float>(0, 2), 3)));
    for (int b = 0; b < 4; b++) {
        double a = 1, c = 5;
        C d = std::sqrt(C(b * b - 4 * a * c));
        C one = (-C(b) + d) / (2 * a), two = (-C(b) - d) / (2 * a);
        std::printf("%.17g%+.17gi %.17g%+.17gi\n", one.real(), one.imag(), two.real(), two.imag());
    }
    return 0;
}
