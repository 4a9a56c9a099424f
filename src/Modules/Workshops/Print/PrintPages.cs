using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.Print;

/// <summary>What is printed for a workshop: the table of contents of this folder.</summary>
internal static class PrintPages
{
    public static void Map(IEndpointRouteBuilder workshops)
    {
        ShowPoster.Map(workshops);
        ShowTableSheets.Map(workshops);
    }
}
