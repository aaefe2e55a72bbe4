// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/estimator.hpp"

#include <algorithm>
#include <cmath>

namespace tarim::client {
namespace {

constexpr std::chrono::seconds kWindow{20};
constexpr std::chrono::milliseconds kLeast{1};
/// Below this many bytes a rate would be a guess.
constexpr std::uint64_t kLeastBytes = 8 * 1024;
constexpr std::chrono::seconds kOutage{4};
constexpr double kLeastSpread = 0.05;
constexpr double kMostSpread = 0.5;

double secondsOf(Estimator::Duration time) {
  return std::chrono::duration<double>(time).count();
}

double rate(std::uint64_t bytes, Estimator::Duration took) {
  return double(bytes) / secondsOf(std::max<Estimator::Duration>(took, kLeast));
}

}  // namespace

void Estimator::add(std::uint64_t bytes, Duration took) {
  if (took >= kOutage) {
    m_outages += took;
    return;
  }
  m_sending += took;
  m_samples.push_back({bytes, took});
  m_bytes += bytes;
  m_time += took;
  while (m_samples.size() > 1 && m_time - m_samples.front().took >= kWindow) {
    m_bytes -= m_samples.front().bytes;
    m_time -= m_samples.front().took;
    m_samples.pop_front();
  }
}

double Estimator::availability() const {
  return m_outages == Duration{} ? 1 : secondsOf(m_sending) / secondsOf(m_sending + m_outages);
}

std::uint64_t Estimator::bytesPerSecond() const {
  if (m_bytes < kLeastBytes) return 0;
  return std::uint64_t(availability() * rate(m_bytes, m_time));
}

double Estimator::spread() const {
  if (m_bytes < kLeastBytes) return 0;
  // Samples are weighted by their duration.
  const double mean = rate(m_bytes, m_time);
  double sum = 0;
  for (const Sample& sample : m_samples)
    sum += std::pow(rate(sample.bytes, sample.took) - mean, 2) * secondsOf(sample.took);
  const double deviation = std::sqrt(sum / secondsOf(std::max<Duration>(m_time, kLeast))) / mean;
  const double relative = deviation / std::sqrt(double(m_samples.size()));
  return std::clamp(2 * relative + (1 - availability()) / 2, kLeastSpread, kMostSpread);
}

}  // namespace tarim::client
