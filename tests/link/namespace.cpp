// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/link/namespace.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace tarim::link {

namespace {

constexpr const char* kDevice = "link0";

struct Made {
  int network = -1;
  int tun = -1;
  std::string trouble;
};

ifreq request(const char* device) {
  ifreq asked{};
  std::strncpy(asked.ifr_name, device, IFNAMSIZ - 1);
  return asked;
}

bool raise(int socket, const char* device) {
  ifreq asked = request(device);
  if (::ioctl(socket, SIOCGIFFLAGS, &asked) != 0) return false;
  asked.ifr_flags = short(asked.ifr_flags | IFF_UP);
  return ::ioctl(socket, SIOCSIFFLAGS, &asked) == 0;
}

bool setAddress(int socket, unsigned long what, const std::string& address) {
  ifreq asked = request(kDevice);
  sockaddr_in wanted{};
  wanted.sin_family = AF_INET;
  ::inet_pton(AF_INET, address.c_str(), &wanted.sin_addr);
  std::memcpy(&asked.ifr_addr, &wanted, sizeof wanted);
  return ::ioctl(socket, what, &asked) == 0;
}

bool furnish(const std::string& address, const std::string& peer) {
  const int socket = ::socket(AF_INET, SOCK_DGRAM, 0);
  const bool done = setAddress(socket, SIOCSIFADDR, address) && setAddress(socket, SIOCSIFDSTADDR, peer) &&
                    raise(socket, kDevice) && raise(socket, "lo");
  ::close(socket);
  return done;
}

Made make(const std::string& address, const std::string& peer) {
  Made made;
  const auto failed = [&](const char* step) {
    made.trouble = std::string(step) + ": " + std::strerror(errno);
    return made;
  };
  if (::unshare(CLONE_NEWNET) != 0) return failed("a network namespace");
  // Neighbour discovery would be counted as bytes of the link.
  std::ofstream("/proc/sys/net/ipv6/conf/all/disable_ipv6") << 1;
  std::ofstream("/proc/sys/net/ipv6/conf/default/disable_ipv6") << 1;
  made.network = ::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
  if (made.network < 0) return failed("/proc/thread-self/ns/net");
  made.tun = ::open("/dev/net/tun", O_RDWR | O_CLOEXEC | O_NONBLOCK);
  if (made.tun < 0) return failed("/dev/net/tun");
  ifreq asked = request(kDevice);
  asked.ifr_flags = IFF_TUN | IFF_NO_PI;
  if (::ioctl(made.tun, TUNSETIFF, &asked) != 0) return failed("a TUN device");
  if (!furnish(address, peer)) return failed("its address");
  return made;
}

}  // namespace

base::Result<std::unique_ptr<Namespace>> Namespace::open(const std::string& address,
                                                         const std::string& peer) {
  Made made;
  std::thread([&] { made = make(address, peer); }).join();
  if (made.trouble.empty()) return std::unique_ptr<Namespace>(new Namespace(made.network, made.tun));
  if (made.network >= 0) ::close(made.network);
  if (made.tun >= 0) ::close(made.tun);
  return base::Error(
      base::Code::NotAllowed,
      "a link needs network namespaces and /dev/net/tun, as root or under unshare -Ur: " + made.trouble);
}

Namespace::~Namespace() {
  ::close(m_tun);
  ::close(m_network);
}

void Namespace::enter() const {
  if (::setns(m_network, CLONE_NEWNET) != 0)
    throw std::runtime_error(std::string("setns: ") + std::strerror(errno));
}

void Namespace::inside(const std::function<void()>& work) const {
  std::exception_ptr thrown;
  std::thread([&] {
    try {
      enter();
      work();
    } catch (...) {
      thrown = std::current_exception();
    }
  }).join();
  if (thrown) std::rethrow_exception(thrown);
}

bool Namespace::set(const std::string& ipv4Key, const std::string& value) const {
  bool done = false;
  inside([&] {
    std::ofstream file("/proc/sys/net/ipv4/" + ipv4Key);
    file << value << std::flush;
    done = bool(file);
  });
  return done;
}

}  // namespace tarim::link
