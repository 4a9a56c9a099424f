using Maillage.Workshops.Facilitate.Elsewhere;
using Maillage.Workshops.Facilitate.Log;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Facilitate;

/// <summary>The facilitator's console and its log.</summary>
internal static class FacilitateModule
{
    public static IServiceCollection AddFacilitating(this IServiceCollection services) =>
        services.AddScoped<LiftedElsewhere>().AddScoped<LogReading>();

    public static void MapFacilitating(this IEndpointRouteBuilder workshops)
    {
        ShowConsole.Map(workshops);
        TypeLines.Map(workshops);
        ShowElsewhere.Map(workshops);
        ShowDoubles.Map(workshops);
        ActOnConsole.Map(workshops);
        ShowLog.Map(workshops);
    }
}
