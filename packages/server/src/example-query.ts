/** What GraphiQL and the terminal offer to begin with. */
export const exampleQuery = `{
  serviceCases(first: 3, orderBy: [{ field: openedAt, direction: DESC }]) {
    totalCount
    nodes {
      number
      title
      status
      severity
      businessUnit { code }
    }
  }
}
`;
