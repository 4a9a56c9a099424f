using Maillage.Commons.Contracts;
using Maillage.Commons.Intake;
using Maillage.Kernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Commons;

/// <summary>The doors of the module.</summary>
/// <remarks>The two methods the host calls; everything else in this module is its own affair.</remarks>
public static class CommonsModule
{
    /// <summary>Registers the module's tables and parts.</summary>
    public static IServiceCollection AddCommons(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(new ModuleTables(typeof(CommonsModule).Assembly))
            .AddSingleton<CommonsBell>()
            .AddScoped<ISaveChangesInterceptor, CommonsNews>()
            .AddScoped<ICommonsIntake, CommonsIntake>()
            .AddScoped<IReadyFiches, ReadyFiches>();

    /// <summary>Maps the module's pages.</summary>
    public static void MapCommons(this IEndpointRouteBuilder app) { }
}
