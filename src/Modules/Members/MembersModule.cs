using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Members;

/// <summary>The doors of the module.</summary>
/// <remarks>The two methods the host calls; everything else in this module is its own affair.</remarks>
public static class MembersModule
{
    /// <summary>Registers the module's tables and parts.</summary>
    public static IServiceCollection AddMembers(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(new ModuleTables(typeof(MembersModule).Assembly))
            .AddScoped(provider => new CurrentMember(provider.GetService<ITerritories>()!))
            .AddScoped<ICurrentMember>(provider => provider.GetRequiredService<CurrentMember>())
            .AddScoped<IMemberNames, MemberNames>();

    /// <summary>Maps the module's pages.</summary>
    public static void MapMembers(this IEndpointRouteBuilder app) { }
}
