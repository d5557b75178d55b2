// The list of a story's blocks marks the one that is being read.

const LINE = "-30% 0px -70% 0px"; // what crosses this line, a third down the window, is being read
let watching;

const follow = (links) => {
  const mark = (id) => {
    for (const link of links) {
      if (link.hash === `#${id}`) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  const arrived = (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => mark(entry.target.id));
  watching = new IntersectionObserver(arrived, { rootMargin: LINE });
  for (const link of links) {
    const block = document.getElementById(link.hash.slice(1));
    if (block) watching.observe(block);
  }
};

onPage(() => {
  watching?.disconnect();
  follow(all(".bs-contents a"));
});
