// The outcome of an edge: a value, or a sentence for the person.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace ae {

/// What went wrong: a stable code for programs ("too-large") and a sentence for people.
struct Failure {
  std::string code;
  std::string message;
};

/// Either a T or a Failure.
template <class T>
class Result {
 public:
  Result(T value) : outcome_(std::move(value)) {}
  Result(Failure failure) : outcome_(std::move(failure)) {}

  explicit operator bool() const { return outcome_.index() == 0; }
  T& value() { return std::get<0>(outcome_); }
  const T& value() const { return std::get<0>(outcome_); }
  const Failure& failure() const { return std::get<1>(outcome_); }

 private:
  std::variant<T, Failure> outcome_;
};

}  // namespace ae
