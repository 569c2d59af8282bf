/* temporary */ typedef int json_t;
