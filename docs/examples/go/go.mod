module zhunsheng.example/decide

go 1.19
