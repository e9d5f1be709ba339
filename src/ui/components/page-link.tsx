import { Link } from "@fluentui/react-components";
import { useApp } from "../app-context";

/** The way to the offline page; nothing in the page itself. */
export function PageLink() {
  const { services, strings } = useApp();
  if (services.pageAddress === undefined) return null;
  return (
    <Link href={services.pageAddress} target="_blank" rel="noopener">
      {strings.openPage}
    </Link>
  );
}
