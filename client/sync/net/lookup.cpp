// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/net/lookup.hpp"

#include <boost/asio/io_context.hpp>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace tarim::client {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

struct Question {
  std::mutex mutex;
  std::condition_variable answered;
  bool done = false;
  Addresses addresses;
};

void answer(Question& question, const std::string& host, const std::string& port) {
  asio::io_context context;
  tcp::resolver resolver(context);
  boost::system::error_code failed;
  const auto found = resolver.resolve(host, port, failed);
  const std::lock_guard lock(question.mutex);
  if (!failed)
    for (const auto& entry : found)
      question.addresses.push_back(entry.endpoint());
  question.done = true;
  question.answered.notify_all();
}

}  // namespace

Addresses lookUp(const std::string& host, const std::string& port, std::chrono::milliseconds timeout,
                 const std::atomic<bool>& interrupted) {
  boost::system::error_code isName;
  const auto address = asio::ip::make_address(host, isName);
  if (!isName) return {tcp::endpoint(address, static_cast<unsigned short>(std::stoul(port)))};
  const auto question = std::make_shared<Question>();
  std::thread([question, host, port] { answer(*question, host, port); }).detach();
  const auto until = std::chrono::steady_clock::now() + timeout;
  std::unique_lock lock(question->mutex);
  while (!question->done && !interrupted && std::chrono::steady_clock::now() < until)
    question->answered.wait_for(lock, std::chrono::milliseconds(50));
  return question->done ? question->addresses : Addresses();
}

}  // namespace tarim::client
