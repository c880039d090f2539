// Runs calls.

#include "call.h"

#include <utility>

namespace zhunsheng::node {
namespace {

/// Deletes itself when it is done.
class Job : public Napi::AsyncWorker {
public:
    Job(Napi::Env env, Call call) : AsyncWorker(env, "zhunsheng"), deferred_(env), call_(std::move(call)) {}

    [[nodiscard]] Napi::Value promise() const { return deferred_.Promise(); }

private:
    void Execute() override {
        answer_ = call_();
        call_ = nullptr;  // what the call owns is freed on this thread
    }

    void OnOK() override {
        try {
            deferred_.Resolve(value_of(Env(), answer_));
        } catch (const Napi::Error& error) {
            deferred_.Reject(error.Value());
        }
    }

    void OnError(const Napi::Error& error) override { deferred_.Reject(error.Value()); }

    Napi::Promise::Deferred deferred_;
    Call call_;
    Answer answer_;
};

}  // namespace

Napi::Value run(const Napi::CallbackInfo& info, Call call) {
    if (!info[0].ToBoolean()) return value_of(info.Env(), call());
    auto job = std::make_unique<Job>(info.Env(), std::move(call));
    const Napi::Value promise = job->promise();
    job->Queue();
    static_cast<void>(job.release());
    return promise;
}

}  // namespace zhunsheng::node
