using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.ComeIn;

/// <summary>How people come into a workshop: the table of contents of this folder.</summary>
internal static class ComeInPages
{
    public static IServiceCollection AddDoor(this IServiceCollection services) =>
        services.AddSingleton<CodeTurns>().AddSingleton<CallerAddress>();

    public static void Map(IEndpointRouteBuilder app)
    {
        var door = app.MapGroup("").ExcludeFromDescription();
        TypeCode.Map(door);
        JoinWorkshop.Map(door);
    }
}
