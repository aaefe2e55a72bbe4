// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/log.hpp"

#include "server/admin/terminal.hpp"

#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace tarim::server::log {

namespace {

std::shared_ptr<spdlog::logger> g_logger;

void write(spdlog::level::level_enum level, std::string_view line) {
  if (!g_logger) return;
  // Operators read it on a terminal, and scripts line by line.
  const std::string shown = onOneLine(line);
  g_logger->log(level, spdlog::string_view_t(shown.data(), shown.size()));
}

}  // namespace

base::Result<void> open(const Config& config) {
  try {
    spdlog::sink_ptr sink;
    if (config.logFile.empty()) {
      sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    } else {
      sink = std::make_shared<spdlog::sinks::basic_file_sink_mt>(config.logFile.string());
    }
    auto logger = std::make_shared<spdlog::logger>("tarim-server", std::move(sink));
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
    logger->set_level(spdlog::level::from_str(config.logLevel));
    logger->flush_on(spdlog::level::info);
    g_logger = std::move(logger);
  } catch (const spdlog::spdlog_ex& thrown) {
    return base::Error(base::Code::ConfigInvalid, thrown.what(),
                       {.file = config.file.filename().string(), .path = "log.file"});
  }
  return {};
}

void debug(std::string_view line) {
  write(spdlog::level::debug, line);
}
void info(std::string_view line) {
  write(spdlog::level::info, line);
}
void warning(std::string_view line) {
  write(spdlog::level::warn, line);
}
void error(std::string_view line) {
  write(spdlog::level::err, line);
}

}  // namespace tarim::server::log
